package dev.leash.model.notification;

import static dev.leash.model.notification.TestPlanner.ALICE;
import static dev.leash.model.notification.TestPlanner.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An incident that stays open while the same person is paged again and again. */
class DeliveryRetentionTest {

    private static final String INCIDENT = "12";
    private static final SendResult NOT_TRIED = new SendResult.Permanent("it is full");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int HOUR = 60;

    private final TestPlanner planner = new TestPlanner(RateLimits.NONE);

    @Test
    void onlyTheNewestMessagesOnSlackAreKeptCurrent() {
        planner.knows("alice@example.com", null, Preferences.NONE);
        for (int page = 2; page < 20; page++) {
            page(page, Severity.MAJOR);
            arrives(id(INCIDENT, page, Channel.SLACK));
        }
        planner.files.dispatches.clear();

        planner.hear(INCIDENT, 20, null, "acknowledged by bob", State.IN_PROGRESS, Severity.MAJOR);

        assertThat(planner.files.dispatches)
                .hasSize(DeliveryRetention.MAX_REVISED)
                .extracting(Dispatch::key)
                .containsExactly(
                        "12-19-slack-alice",
                        "12-18-slack-alice",
                        "12-17-slack-alice",
                        "12-16-slack-alice",
                        "12-15-slack-alice");
    }

    @Test
    void aDayOfPagesIsRememberedNoLongerThanItMatters() {
        planner.knows("alice@example.com", "+15550100", Preferences.NONE);
        for (int page = 2; page < 24 * HOUR; page++) {
            page(page, Severity.MAJOR);
            for (Channel channel : Channel.ALL) {
                arrives(id(INCIDENT, page, channel));
            }
            planner.pass(MINUTE);
        }

        List<Delivery> remembered = planner.files.deliveriesOf(ALICE, INCIDENT);
        int ofTheLastHour = (HOUR + 2) * Channel.ALL.size();
        assertThat(remembered).hasSizeBetween(DeliveryRetention.MAX_REMEMBERED, ofTheLastHour);
    }

    /** Whom the first page reached and none since is told of the end all the same. */
    @Test
    void thatSomebodyHasHeardOfItIsNotForgotten() {
        planner.knows(null, "+15550100", Preferences.NONE);
        page(2, Severity.MAJOR);
        arrives(id(INCIDENT, 2, Channel.SMS));
        for (int page = 3; page < 6 * HOUR; page++) {
            page(page, Severity.MAJOR);
            isNeverTried(id(INCIDENT, page, Channel.SMS));
            isNeverTried(id(INCIDENT, page, Channel.VOICE));
            planner.pass(MINUTE);
        }

        planner.hear(INCIDENT, 999, Purpose.RESOLVED, "resolved", State.RESOLVED, Severity.MAJOR);

        assertThat(planner.files.deliveriesOf(ALICE, INCIDENT)).hasSizeLessThan(6 * HOUR);
        assertThat(planner.fate(INCIDENT, 999, Channel.SMS))
                .isInstanceOf(DeliveryEvent.Requested.class);
    }

    @Test
    void whatStillWaitsIsNotForgotten() {
        QuietHours untilSeven =
                new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC);
        planner.knows(null, "+15550100", new Preferences(List.of(), untilSeven));
        int last = 3 * HOUR;
        for (int page = 1; page <= last; page++) {
            page(page, Severity.MINOR);
            planner.pass(MINUTE);
        }

        assertThat(planner.files.deliveriesOf(ALICE, INCIDENT))
                .hasSize(2 * last)
                .allMatch(delivery -> delivery.status() == DeliveryStatus.WAITING);
    }

    private void page(long sequence, Severity severity) {
        planner.hear(INCIDENT, sequence, Purpose.PAGE, null, State.ASSIGNED, severity);
    }

    private void arrives(DeliveryId id) {
        planner.ended(id, new SendResult.Sent("D1:" + id.sequence()));
    }

    private void isNeverTried(DeliveryId id) {
        planner.reported(id, new DeliveryInput.Ended(1, NOT_TRIED, false));
    }
}
