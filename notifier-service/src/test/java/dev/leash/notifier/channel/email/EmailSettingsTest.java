package dev.leash.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSettingsTest {

    private static final Map<String, String> LEAST =
            Map.of("SMTP_HOST", "mail.example.com", "SMTP_FROM", "leash@example.com");

    @Test
    void hasNoServerUnlessOneIsSet() {
        assertThat(EmailSettings.server(Settings.of(Map.of("SMTP_FROM", "leash@example.com"))))
                .isEmpty();
    }

    @Test
    void needsAHostAndASenderAndIsSafeByItself() {
        SmtpServer server = EmailSettings.server(Settings.of(LEAST)).orElseThrow();

        assertThat(server.words()).isEqualTo("mail.example.com:587 with starttls");
        assertThat(server.from().getAddress()).isEqualTo("leash@example.com");
        assertThat(server.login()).isNull();
    }

    @Test
    void refusesAServerWithoutASender() {
        assertThatThrownBy(
                        () ->
                                EmailSettings.server(
                                        Settings.of(Map.of("SMTP_HOST", "mail.example.com"))))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining("SMTP_FROM is not set; allowed is an e-mail address such as");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leash",
                "leash@",
                "a@example.com, b@example.com",
                "a@example.com\nBcc: b@example.com",
                "läsh@example.com"
            })
    void refusesASenderThatIsNoAddress(String from) {
        assertThatThrownBy(() -> server("SMTP_FROM", from))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageStartingWith("SMTP_FROM is '" + from + "'; allowed is");
    }

    @Test
    void doesWithoutEncryptionOnThisMachineOnly() {
        assertThat(server("SMTP_HOST", "localhost", "SMTP_SECURITY", "none").security())
                .isEqualTo(SmtpServer.Security.NONE);
        assertThatThrownBy(() -> server("SMTP_HOST", "192.0.2.1", "SMTP_SECURITY", "none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "SMTP_SECURITY is none, and SMTP_HOST=192.0.2.1 is not this machine")
                .hasMessageEndingWith("Set SMTP_SECURITY to starttls or tls");
    }

    @Test
    void refusesAnotherSecurity() {
        assertThatThrownBy(() -> server("SMTP_SECURITY", "ssl"))
                .hasMessage(
                        "SMTP_SECURITY is 'ssl'; allowed is starttls, tls, or none where the mail server is on this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMTP_USERNAME", "SMTP_PASSWORD"})
    void refusesHalfALogin(String name) {
        assertThatThrownBy(() -> server(name, TestSenders.PASSWORD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only one of SMTP_USERNAME and SMTP_PASSWORD is set")
                .hasMessageNotContaining(TestSenders.PASSWORD);
    }

    @Test
    void neverShowsThePassword() {
        Settings settings =
                Settings.of(LEAST)
                        .with(
                                Map.of(
                                        "SMTP_USERNAME",
                                        "leash",
                                        "SMTP_PASSWORD",
                                        TestSenders.PASSWORD));

        assertThat(EmailSettings.server(settings).orElseThrow().toString())
                .contains("username=leash")
                .doesNotContain(TestSenders.PASSWORD);
        assertThat(settings.inForce(EmailSettings.all()))
                .contains("SMTP_PASSWORD=********")
                .noneMatch(line -> line.contains(TestSenders.PASSWORD));
    }

    private static SmtpServer server(String... namesAndValues) {
        Map<String, String> settings = new HashMap<>(LEAST);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return EmailSettings.server(Settings.of(settings)).orElseThrow();
    }
}
