package dev.leash.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.fake.gmail.FakeGmail;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GmailSettingsTest {

    private static final Map<String, String> CLIENT =
            Map.of(
                    "GMAIL_FROM", "leash@example.com",
                    "GMAIL_CLIENT_ID", "a-client",
                    "GMAIL_CLIENT_SECRET", "a-secret-nobody-may-see",
                    "GMAIL_REFRESH_TOKEN", "a-token-nobody-may-see");

    @Test
    void isNotUsedWhereNothingIsSet() {
        assertThat(GmailSettings.account(Settings.of(Map.of()))).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        assertRefused(without("GMAIL_FROM"), "GMAIL_FROM is not set");
        assertRefused(without("GMAIL_CLIENT_ID"), "GMAIL_CLIENT_ID is not set");
        assertRefused(without("GMAIL_CLIENT_SECRET"), "GMAIL_CLIENT_SECRET is not set");
        assertRefused(without("GMAIL_REFRESH_TOKEN"), "GMAIL_REFRESH_TOKEN is not set");
        assertRefused(
                Map.of("GMAIL_FROM", "leash@example.com"), "GMAIL_FROM is set, but no credentials");
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertRefused(
                Map.of("GMAIL_FROM", "leash@example.com", "GMAIL_SERVICE_ACCOUNT", "{}"),
                "GMAIL_SERVICE_ACCOUNT");
        assertRefused(
                Map.of("GMAIL_FROM", "leash@example.com", "GMAIL_SERVICE_ACCOUNT", "nonsense"),
                "GMAIL_SERVICE_ACCOUNT");
    }

    @Test
    void refusesToProveItselfInTheClear() {
        assertRefused(with("GMAIL_API_URL", "http://192.0.2.1"), "GMAIL_API_URL");
        assertRefused(with("GMAIL_TOKEN_URL", "http://192.0.2.1/token"), "GMAIL_TOKEN_URL");
    }

    @Test
    void refusesTwoWaysToSignIn() {
        try (FakeGmail gmail = FakeGmail.start("leash@example.com")) {
            assertRefused(
                    with("GMAIL_SERVICE_ACCOUNT", gmail.serviceAccount()),
                    "GMAIL_SERVICE_ACCOUNT is set together with GMAIL_CLIENT_ID");
        }
    }

    @Test
    void printsNoSecret() {
        GmailAccount account = GmailSettings.account(Settings.of(CLIENT)).orElseThrow();

        assertThat(account.toString())
                .isEqualTo(
                        "GmailAccount[Gmail's API at https://gmail.googleapis.com with GMAIL_REFRESH_TOKEN]");
    }

    private static void assertRefused(Map<String, String> settings, String words) {
        assertThatThrownBy(() -> GmailSettings.account(Settings.of(settings)))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageStartingWith(words)
                .hasMessageNotContaining("nobody-may-see")
                .hasMessageNotContaining("PRIVATE KEY");
    }

    private static Map<String, String> without(String name) {
        Map<String, String> settings = new HashMap<>(CLIENT);
        settings.remove(name);
        return settings;
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(CLIENT);
        settings.put(name, value);
        return settings;
    }
}
