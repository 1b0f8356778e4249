package dev.leash.twilio;

import dev.leash.settings.Parsers;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settings of Twilio. */
public final class TwilioSettings {

    /** The account's SID. */
    public static final Setting<String> ACCOUNT_SID =
            Setting.optional(
                    "TWILIO_ACCOUNT_SID",
                    "The Twilio account for SMS and voice; when it is not set, they go to the sandbox.",
                    "AC and 32 hexadecimal digits, as the Twilio console shows it",
                    matching("AC[0-9a-fA-F]{32}"));

    /** The account's auth token. */
    public static final Setting<String> AUTH_TOKEN =
            Setting.secret(
                    "TWILIO_AUTH_TOKEN",
                    "The account's primary auth token: verifies Twilio's requests, and authenticates Leash's own if no API key is set.",
                    "any text without spaces",
                    matching("\\S+"));

    /** The account's phone number. Treated as a secret like any phone number. */
    public static final Setting<String> PHONE_NUMBER =
            Setting.secret(
                    "TWILIO_PHONE_NUMBER",
                    "Sender number of text messages and calls, which belongs to the account; required with TWILIO_ACCOUNT_SID.",
                    "a number in E.164 form such as +15005550006",
                    matching("\\+[1-9]\\d{6,14}"));

    /** SID of an API key. */
    public static final Setting<String> API_KEY_SID =
            Setting.optional(
                    "TWILIO_API_KEY_SID",
                    "An API key for Leash's own requests, instead of the token.",
                    "SK and 32 hexadecimal digits",
                    matching("SK[0-9a-fA-F]{32}"));

    /** Secret of the API key. */
    public static final Setting<String> API_KEY_SECRET =
            Setting.secret(
                    "TWILIO_API_KEY_SECRET",
                    "The secret of TWILIO_API_KEY_SID.",
                    "any text without spaces",
                    matching("\\S+"));

    /** Address of Twilio's API. */
    public static final Setting<URI> API_URL =
            Setting.of(
                    "TWILIO_API_URL",
                    "Address of Twilio's API; other regions have other addresses.",
                    "a web address such as https://api.dublin.ie1.twilio.com; http only on this machine",
                    "https://api.twilio.com",
                    Parsers::secureWebAddress);

    private TwilioSettings() {}

    /** All settings of Twilio. */
    public static List<Setting<?>> all() {
        return List.of(ACCOUNT_SID, AUTH_TOKEN, PHONE_NUMBER, API_KEY_SID, API_KEY_SECRET, API_URL);
    }

    /**
     * The account; empty when no setting of Twilio is set.
     *
     * @throws RefusedSettingException when a value is not allowed, or a setting is missing that the
     *     others need
     */
    public static Optional<TwilioAccount> account(Settings settings) {
        List<Setting<String>> needed = List.of(ACCOUNT_SID, AUTH_TOKEN, PHONE_NUMBER);
        if (needed.stream().allMatch(setting -> settings.find(setting).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new TwilioAccount(
                        settings.get(ACCOUNT_SID),
                        settings.get(AUTH_TOKEN),
                        settings.get(PHONE_NUMBER),
                        apiKey(settings).orElse(null),
                        settings.get(API_URL)));
    }

    private static Optional<TwilioAccount.ApiKey> apiKey(Settings settings) {
        Optional<String> sid = settings.find(API_KEY_SID);
        Optional<String> secret = settings.find(API_KEY_SECRET);
        if (sid.isPresent() != secret.isPresent()) {
            throw RefusedSettingException.together(
                    "only one of TWILIO_API_KEY_SID and TWILIO_API_KEY_SECRET is set; set both, or neither");
        }
        return sid.map(name -> new TwilioAccount.ApiKey(name, secret.orElseThrow()));
    }

    private static Setting.Parser<String> matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return text -> Optional.of(text.strip()).filter(pattern.asMatchPredicate());
    }
}
