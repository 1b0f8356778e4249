package dev.leash.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.notifier.message.TestDispatches;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailIdTest {

    private static final Attempt PAGE = TestDispatches.page();

    @Test
    void isTheSameForEveryAttemptAndOnEveryMachine() {
        assertThat(MailId.of(PAGE, "example.org"))
                .isEqualTo("<b30acc1633c21e3ea672c70f3ee8da8a@example.org>");
    }

    @Test
    void isAnotherForTheSameNumberInALogThatBeganAnew() {
        IncidentBriefing known = PAGE.briefing();
        IncidentBriefing anew =
                new IncidentBriefing(
                        known.title(),
                        known.details(),
                        known.severity(),
                        known.source(),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        known.owner(),
                        known.escalateAt(),
                        known.due());
        Attempt again = new Attempt(PAGE.delivery(), 1, PAGE.purpose(), PAGE.address(), anew);

        assertThat(MailId.of(again, "example.org")).isNotEqualTo(MailId.of(PAGE, "example.org"));
        assertThat(MailId.thread(again, "example.org"))
                .isNotEqualTo(MailId.thread(PAGE, "example.org"));
    }

    @Test
    void doesNotTellWhoIsPaged() {
        assertThat(MailId.of(PAGE, "example.org")).doesNotContain("alice");
    }
}
