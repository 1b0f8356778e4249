package dev.leash.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.directory.Channel;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import dev.leash.wire.kafka.Producers;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final Map<String, String> SMTP =
            Map.of("SMTP_HOST", "mail.example.com", "SMTP_FROM", "leash@example.com");

    private static final Map<String, String> TWILIO =
            Map.of(
                    "TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32),
                    "TWILIO_AUTH_TOKEN", "a-token-nobody-may-see",
                    "TWILIO_PHONE_NUMBER", "+15005550006");

    @Test
    void areAllSandboxedWhereNothingIsSet() {
        Channels channels = channels(Map.of());

        assertThat(channels.senders()).containsOnlyKeys(Channel.ALL.toArray(Channel[]::new));
        assertThat(channels.senders().values()).allMatch(Sender::isSandbox);
        assertThat(channels.atStart())
                .containsExactly(
                        "e-mail: sandbox, because neither SMTP_HOST nor GMAIL_FROM is set",
                        "Slack: sandbox, because SLACK_BOT_TOKEN is not set",
                        "SMS: sandbox, because TWILIO_ACCOUNT_SID is not set",
                        "voice: sandbox, because TWILIO_ACCOUNT_SID is not set");
    }

    @Test
    void sendMailWhereAServerIsSet() {
        Channels channels = channels(with("PUBLIC_URL", "https://leash.example.com"));

        assertThat(channels.senders())
                .allSatisfy(
                        (channel, sender) ->
                                assertThat(sender.isSandbox()).isEqualTo(channel != Channel.EMAIL));
        assertThat(channels.atStart())
                .hasSize(4)
                .contains("e-mail: by mail.example.com:587 with starttls");
    }

    @Test
    void sendTextMessagesAndCallWhereAnAccountIsSet() {
        Channels channels = channels(TWILIO);

        assertThat(channels.senders())
                .allSatisfy(
                        (channel, sender) ->
                                assertThat(sender.isSandbox())
                                        .isEqualTo(
                                                channel != Channel.SMS
                                                        && channel != Channel.VOICE));
        assertThat(channels.atStart())
                .contains(
                        "SMS: by Twilio, one way only: replies and delivery receipts cannot arrive, because PUBLIC_URL is not set or points to this machine",
                        "voice: by Twilio, one way only: replies and delivery receipts cannot arrive, because PUBLIC_URL is not set or points to this machine")
                .anyMatch(line -> line.startsWith("links in messages begin with http://localhost"));
    }

    @Test
    void hearRepliesWhereTwilioCanCallBack() {
        Map<String, String> settings = new HashMap<>(TWILIO);
        settings.put("PUBLIC_URL", "https://leash.example.com");

        assertThat(channels(settings).atStart())
                .contains("SMS: by Twilio, with replies and delivery receipts")
                .noneMatch(line -> line.contains("15005550006") || line.contains("a-token"));
    }

    @Test
    void refuseHalfAnAccount() {
        assertThatThrownBy(() -> channels(Map.of("TWILIO_PHONE_NUMBER", "+15005550006")))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageStartingWith("TWILIO_ACCOUNT_SID is not set; allowed is ");
    }

    @Test
    void warnOfLinksThatWorkNowhereElse() {
        assertThat(channels(SMTP).atStart())
                .contains(
                        "links in messages begin with http://localhost:8080 and work on this machine only, because"
                                + " PUBLIC_URL is not set");
    }

    @Test
    void refuseWhatIsHalfSet() {
        assertThatThrownBy(() -> channels(Map.of("SMTP_HOST", "mail.example.com")))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageStartingWith("SMTP_FROM is not set");
    }

    @Test
    void speakToSlackWhereItsTokenIsSet() {
        Channels channels =
                channels(
                        Map.of(
                                "SLACK_BOT_TOKEN",
                                "xoxb-a-token-nobody-may-see",
                                "SLACK_API_URL",
                                "http://127.0.0.1:1"));

        assertThat(channels.senders())
                .allSatisfy(
                        (channel, sender) ->
                                assertThat(sender.isSandbox()).isEqualTo(channel != Channel.SLACK));
        assertThat(channels.atStart()).contains("Slack: by http://127.0.0.1:1");
        assertThat(channels.toString()).doesNotContain("nobody-may-see");
    }

    @Test
    void sendMailByGmailWhereItIsSetAndNotByTwoWays() {
        Map<String, String> gmail =
                Map.of(
                        "GMAIL_FROM", "leash@example.com",
                        "GMAIL_CLIENT_ID", "a-client",
                        "GMAIL_CLIENT_SECRET", "a-secret-nobody-may-see",
                        "GMAIL_REFRESH_TOKEN", "a-token-nobody-may-see",
                        "GMAIL_API_URL", "http://127.0.0.1:1",
                        "GMAIL_TOKEN_URL", "http://127.0.0.1:1/token");
        Map<String, String> both = new HashMap<>(gmail);
        both.putAll(SMTP);

        assertThat(channels(gmail).atStart())
                .contains("e-mail: by Gmail's API at http://127.0.0.1:1 with GMAIL_REFRESH_TOKEN");
        assertThatThrownBy(() -> channels(both))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessage(
                        "SMTP_HOST and GMAIL_REFRESH_TOKEN are both set, but mail is sent by one of them only; unset the other");
    }

    @Test
    void doNotSayThePassword() {
        Channels channels =
                channels(
                        Map.of(
                                "SMTP_HOST", "mail.example.com",
                                "SMTP_FROM", "leash@example.com",
                                "SMTP_USERNAME", "leash",
                                "SMTP_PASSWORD", "a password nobody may see"));

        assertThat(channels.toString()).doesNotContain("a password nobody may see");
    }

    private static Map<String, String> with(String name, String value) {
        return Map.of(
                "SMTP_HOST", "mail.example.com", "SMTP_FROM", "leash@example.com", name, value);
    }

    private static Channels channels(Map<String, String> settings) {
        Producers producers =
                Producers.over(
                        new MockProducer<>(
                                true, null, new StringSerializer(), new ByteArraySerializer()));
        return Channels.of(
                Settings.of(settings),
                producers,
                TestDispatches.SIGNER,
                InstantSource.fixed(TestDispatches.NOW));
    }
}
