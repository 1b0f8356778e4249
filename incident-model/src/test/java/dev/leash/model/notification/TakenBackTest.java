package dev.leash.model.notification;

import static dev.leash.model.notification.TestPlanner.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What waits to be told and is so no more when its time comes. */
class TakenBackTest {

    private static final SendResult SENT = new SendResult.Sent("SM1");
    private static final SendResult BUSY = new SendResult.Retryable("busy", null);
    private static final DeliveryEvent TAKEN_BACK =
            new DeliveryEvent.Cancelled("it is no longer true", DropCode.NO_LONGER_SO);

    private final TestPlanner planner = new TestPlanner(TestPlanner.LIMITS);

    @Test
    void theEndIsNotToldOnceTheIncidentIsOpenAgain() {
        toldByText("1");
        planner.resolved("1");
        assertThat(planner.fate("1", 4, Channel.SMS)).isInstanceOf(DeliveryEvent.Requested.class);

        reopened("1");
        planner.pass(Duration.ofMinutes(2));

        assertThat(planner.fate("1", 4, Channel.SMS)).isEqualTo(TAKEN_BACK);
        assertThat(texts()).containsExactly(Purpose.PAGE);
    }

    @Test
    void norWhenItsReaderWantedToBeLeftAlone() {
        QuietHours untilSeven =
                new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC);
        planner.knows(null, "+15550100", new Preferences(List.of(), untilSeven));
        planner.page("1", Severity.MAJOR);
        planner.ended(id("1", 2, Channel.SMS), SENT);
        planner.hear("1", 4, Purpose.RESOLVED, "resolved", State.RESOLVED, Severity.MINOR);

        reopened("1");
        planner.pass(Duration.ofHours(5));

        assertThat(planner.fate("1", 4, Channel.SMS)).isEqualTo(TAKEN_BACK);
        assertThat(texts()).containsExactly(Purpose.PAGE);
    }

    @Test
    void whatIsTriedAgainIsNot() {
        planner.knows("alice@example.com", null, Preferences.NONE);
        planner.page("1", Severity.MAJOR);
        planner.ended(id("1", 2, Channel.EMAIL), SENT);
        planner.resolved("1");
        planner.ended(id("1", 4, Channel.EMAIL), BUSY);

        reopened("1");

        assertThat(planner.fate("1", 4, Channel.EMAIL)).isEqualTo(TAKEN_BACK);
    }

    @Test
    void thatSomebodyWorksOnItIsNotToldOnceItIsWithSomebodyElse() {
        toldByText("1");
        acknowledgedByBob("1");

        planner.hear("1", 4, null, null, State.ASSIGNED, Severity.MAJOR);

        assertThat(planner.fate("1", 3, Channel.SMS)).isEqualTo(TAKEN_BACK);
    }

    @Test
    void whatIsStillSoIsTold() {
        toldByText("1");
        acknowledgedByBob("1");
        planner.resolved("1");

        planner.pass(Duration.ofMinutes(2));

        assertThat(texts()).startsWith(Purpose.PAGE, Purpose.ACKNOWLEDGED);
    }

    @Test
    void aMessageThatTellsOfOthersTooLeavesOutWhatIsNoLongerSo() {
        toldByText("1");
        toldByText("2");
        toldByText("3");
        List.of("1", "2", "3").forEach(planner::resolved);
        planner.pass(Duration.ofMinutes(1));
        planner.ended(id("1", 4, Channel.SMS), BUSY);

        reopened("2");
        planner.pass(Duration.ofSeconds(5));

        Dispatch.Attempt again = planner.attempts(Channel.SMS).getLast();
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(Objects.requireNonNull(again.rollUp()).first())
                .extracting(RollUp.Mention::incidentId)
                .containsExactly("3");
    }

    private void toldByText(String incidentId) {
        planner.knows(null, "+15550100", Preferences.NONE);
        planner.page(incidentId, Severity.MAJOR);
        planner.ended(id(incidentId, 2, Channel.SMS), SENT);
    }

    private void acknowledgedByBob(String incidentId) {
        planner.hear(
                incidentId,
                3,
                Purpose.ACKNOWLEDGED,
                "acknowledged by bob",
                State.IN_PROGRESS,
                Severity.MAJOR);
        assertThat(planner.fate(incidentId, 3, Channel.SMS))
                .isInstanceOf(DeliveryEvent.Requested.class);
    }

    private void reopened(String incidentId) {
        planner.hear(incidentId, 5, null, null, State.PENDING, Severity.MAJOR);
    }

    private List<Purpose> texts() {
        return planner.attempts(Channel.SMS).stream().map(Dispatch.Attempt::purpose).toList();
    }
}
