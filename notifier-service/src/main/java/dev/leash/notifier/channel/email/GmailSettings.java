package dev.leash.notifier.channel.email;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;
import dev.leash.settings.Parsers;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What an administrator sets of Gmail's API. */
public final class GmailSettings {

    /** Whom mail is from. */
    public static final Setting<InternetAddress> FROM =
            Setting.optional(
                    "GMAIL_FROM",
                    "Whom mail by Gmail's API is from, and whose mailbox it goes out of; required with either way to sign in.",
                    "an e-mail address such as leash@example.com or Leash <leash@example.com>",
                    text -> Mailbox.parse(text.strip()));

    /** A service account that may act for the mailbox. */
    public static final Setting<ServiceAccountCredentials> SERVICE_ACCOUNT =
            Setting.secret(
                    "GMAIL_SERVICE_ACCOUNT",
                    "The key of a service account with domain-wide delegation of gmail.send; with it mail goes by Gmail's API.",
                    "the key as Google gives it: JSON with client_email and private_key",
                    GmailSettings::serviceAccount);

    /** An OAuth client that somebody let send for them. */
    public static final Setting<String> CLIENT_ID =
            Setting.optional(
                    "GMAIL_CLIENT_ID",
                    "The OAuth client that GMAIL_REFRESH_TOKEN was given to.",
                    "any text without spaces",
                    GmailSettings::word);

    /** Its secret. */
    public static final Setting<String> CLIENT_SECRET =
            Setting.secret(
                    "GMAIL_CLIENT_SECRET",
                    "The secret of GMAIL_CLIENT_ID.",
                    "any text without spaces",
                    GmailSettings::word);

    /** What it was given. */
    public static final Setting<String> REFRESH_TOKEN =
            Setting.secret(
                    "GMAIL_REFRESH_TOKEN",
                    "A refresh token of the mailbox, in place of a service account; with it mail goes by Gmail's API.",
                    "any text without spaces",
                    GmailSettings::word);

    /** Where Gmail is. */
    public static final Setting<URI> API_URL =
            Setting.of(
                    "GMAIL_API_URL",
                    "Where Gmail's API is, for those who reach it by a proxy of their own.",
                    "an https address, or http on this machine",
                    "https://gmail.googleapis.com",
                    Parsers::secureWebAddress);

    /** Where refresh tokens are exchanged. */
    public static final Setting<URI> TOKEN_URL =
            Setting.of(
                    "GMAIL_TOKEN_URL",
                    "Where GMAIL_REFRESH_TOKEN is exchanged; a service account's key says it itself.",
                    "an https address, or http on this machine",
                    "https://oauth2.googleapis.com/token",
                    GmailSettings::tokenUrl);

    private static final String MAY_SEND = "https://www.googleapis.com/auth/gmail.send";

    private GmailSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(
                FROM, SERVICE_ACCOUNT, CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN, API_URL, TOKEN_URL);
    }

    /**
     * The mailbox; empty when nothing of it is set.
     *
     * @throws RefusedSettingException when a value is not allowed, or something is missing that the
     *     rest needs
     */
    public static Optional<GmailAccount> account(Settings settings) {
        List<Setting<String>> oauth = List.of(CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN);
        boolean byClient = oauth.stream().anyMatch(part -> settings.find(part).isPresent());
        boolean byServiceAccount = settings.find(SERVICE_ACCOUNT).isPresent();
        if (byClient && byServiceAccount) {
            throw RefusedSettingException.together(
                    "GMAIL_SERVICE_ACCOUNT and GMAIL_CLIENT_ID, GMAIL_CLIENT_SECRET or GMAIL_REFRESH_TOKEN are set: there are two ways to sign in; unset one");
        }
        if (byServiceAccount) {
            return Optional.of(account(settings, delegated(settings), SERVICE_ACCOUNT));
        }
        if (byClient) {
            return Optional.of(account(settings, client(settings), REFRESH_TOKEN));
        }
        if (settings.find(FROM).isPresent()) {
            throw RefusedSettingException.together(
                    "GMAIL_FROM is set, and nothing to sign in with: set GMAIL_SERVICE_ACCOUNT, or GMAIL_CLIENT_ID, GMAIL_CLIENT_SECRET and GMAIL_REFRESH_TOKEN");
        }
        return Optional.empty();
    }

    private static GmailAccount account(
            Settings settings, GoogleCredentials credentials, Setting<?> proof) {
        return new GmailAccount(
                settings.get(FROM), credentials, proof.name(), settings.get(API_URL));
    }

    private static GoogleCredentials delegated(Settings settings) {
        return settings.get(SERVICE_ACCOUNT)
                .createScoped(List.of(MAY_SEND))
                .createDelegated(settings.get(FROM).getAddress());
    }

    private static GoogleCredentials client(Settings settings) {
        return UserCredentials.newBuilder()
                .setClientId(settings.get(CLIENT_ID))
                .setClientSecret(settings.get(CLIENT_SECRET))
                .setRefreshToken(settings.get(REFRESH_TOKEN))
                .setTokenServerUri(settings.get(TOKEN_URL))
                .setHttpTransportFactory(NetHttpTransport::new)
                .build();
    }

    private static Optional<ServiceAccountCredentials> serviceAccount(String json) {
        try {
            ServiceAccountCredentials key =
                    ServiceAccountCredentials.fromStream(
                            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                            NetHttpTransport::new);
            return tokenUrl(key.getTokenServerUri().toString()).map(_ -> key);
        } catch (IOException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** It has a path, and what goes there proves who Leash is. */
    private static Optional<URI> tokenUrl(String text) {
        try {
            URI url = new URI(text.strip());
            return Parsers.secureWebAddress(url.getScheme() + "://" + url.getRawAuthority())
                    .map(_ -> url);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> word(String text) {
        return Optional.of(text.strip()).filter(word -> word.matches("\\S{1,2000}"));
    }
}
