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

/** Settings of Gmail's API. */
public final class GmailSettings {

    /** Sender address of mails. */
    public static final Setting<InternetAddress> FROM =
            Setting.optional(
                    "GMAIL_FROM",
                    "Sender address of mails sent through Gmail's API, and the mailbox they are sent from; required with either way to sign in.",
                    "an e-mail address such as leash@example.com or Leash <leash@example.com>",
                    text -> Mailbox.parse(text.strip()));

    /** Service account that may act for the mailbox. */
    public static final Setting<ServiceAccountCredentials> SERVICE_ACCOUNT =
            Setting.secret(
                    "GMAIL_SERVICE_ACCOUNT",
                    "The key of a service account with domain-wide delegation of gmail.send; when it is set, mail is sent through Gmail's API.",
                    "the key as downloaded from Google: JSON with client_email and private_key",
                    GmailSettings::serviceAccount);

    /** OAuth client that the owner of the mailbox has authorised. */
    public static final Setting<String> CLIENT_ID =
            Setting.optional(
                    "GMAIL_CLIENT_ID",
                    "The OAuth client that GMAIL_REFRESH_TOKEN was issued to.",
                    "any text without spaces",
                    GmailSettings::word);

    /** Secret of the OAuth client. */
    public static final Setting<String> CLIENT_SECRET =
            Setting.secret(
                    "GMAIL_CLIENT_SECRET",
                    "The secret of GMAIL_CLIENT_ID.",
                    "any text without spaces",
                    GmailSettings::word);

    /** Refresh token of the OAuth client. */
    public static final Setting<String> REFRESH_TOKEN =
            Setting.secret(
                    "GMAIL_REFRESH_TOKEN",
                    "A refresh token of the mailbox, instead of a service account; when it is set, mail is sent through Gmail's API.",
                    "any text without spaces",
                    GmailSettings::word);

    /** Address of Gmail's API. */
    public static final Setting<URI> API_URL =
            Setting.of(
                    "GMAIL_API_URL",
                    "Address of Gmail's API; change it only to use a proxy of your own.",
                    "an https address, or http on this machine",
                    "https://gmail.googleapis.com",
                    Parsers::secureWebAddress);

    /** Address at which refresh tokens are exchanged. */
    public static final Setting<URI> TOKEN_URL =
            Setting.of(
                    "GMAIL_TOKEN_URL",
                    "Address where GMAIL_REFRESH_TOKEN is exchanged for access tokens; the key of a service account contains its own.",
                    "an https address, or http on this machine",
                    "https://oauth2.googleapis.com/token",
                    GmailSettings::tokenUrl);

    private static final String MAY_SEND = "https://www.googleapis.com/auth/gmail.send";

    private GmailSettings() {}

    /** All settings of Gmail's API. */
    public static List<Setting<?>> all() {
        return List.of(
                FROM, SERVICE_ACCOUNT, CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN, API_URL, TOKEN_URL);
    }

    /**
     * The mailbox; empty when no setting of Gmail is set.
     *
     * @throws RefusedSettingException when a value is not allowed, or a setting is missing that the
     *     others need
     */
    public static Optional<GmailAccount> account(Settings settings) {
        List<Setting<String>> oauth = List.of(CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN);
        boolean byClient = oauth.stream().anyMatch(part -> settings.find(part).isPresent());
        boolean byServiceAccount = settings.find(SERVICE_ACCOUNT).isPresent();
        if (byClient && byServiceAccount) {
            throw RefusedSettingException.together(
                    "GMAIL_SERVICE_ACCOUNT is set together with GMAIL_CLIENT_ID, GMAIL_CLIENT_SECRET or GMAIL_REFRESH_TOKEN: these are two ways to sign in; unset one");
        }
        if (byServiceAccount) {
            return Optional.of(account(settings, delegated(settings), SERVICE_ACCOUNT));
        }
        if (byClient) {
            return Optional.of(account(settings, client(settings), REFRESH_TOKEN));
        }
        if (settings.find(FROM).isPresent()) {
            throw RefusedSettingException.together(
                    "GMAIL_FROM is set, but no credentials: set GMAIL_SERVICE_ACCOUNT, or GMAIL_CLIENT_ID, GMAIL_CLIENT_SECRET and GMAIL_REFRESH_TOKEN");
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

    /** An address with a path; secure, because the client's secret is sent there. */
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
