package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.directory.Channel;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final DeliveryId DELIVERY = new DeliveryId("12", 3, Channel.SMS, "alice");

    @Test
    void ofAnAttemptIsWorkForTheChannelOfItsDelivery() {
        Dispatch attempt = attempt();

        assertThat(attempt.channel()).isEqualTo(Channel.SMS);
        assertThat(attempt.key()).isEqualTo("12-3-sms-alice");
    }

    @Test
    void ofASignInGoesByMail() {
        Dispatch signIn = signIn();

        assertThat(signIn.channel()).isEqualTo(Channel.EMAIL);
        assertThat(signIn.key()).isEqualTo("s1");
    }

    @Test
    void keepsSecretsAndAddressesOutOfLogLines() {
        assertThat(signIn()).hasToString("SignIn[id=s1, person=alice]");
        assertThat(attempt())
                .hasToString("Attempt[delivery=12-3-sms-alice, attempt=2, purpose=PAGE]");
    }

    @Test
    void isToldApartByTheEventThatAskedForIt() {
        DeliveryRecord recorded =
                new DeliveryRecord(DELIVERY, 2, NOW, new DeliveryEvent.Attempted(1));

        assertThat(recorded.id()).isEqualTo("12-3-sms-alice#2");
        assertThat(recorded.cause()).isEqualTo("12-3");
        assertThatThrownBy(
                        () -> new DeliveryRecord(DELIVERY, 0, NOW, new DeliveryEvent.Attempted(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sequence is 0; it counts from 1");
    }

    private static Dispatch attempt() {
        IncidentBriefing briefing =
                new IncidentBriefing(
                        "Disk full", "", Severity.MAJOR, "probe", NOW, "alice", null, null);
        return new Dispatch.Attempt(DELIVERY, 2, Purpose.PAGE, "+15550100", briefing);
    }

    private static Dispatch signIn() {
        return new Dispatch.SignIn(
                "s1", "alice", "alice@example.com", "https://example.com/in?token=secret", NOW);
    }
}
