package dev.leash.model.notification;

import static dev.leash.model.notification.TestPlanner.ALICE;
import static dev.leash.model.notification.TestPlanner.START;
import static dev.leash.model.notification.TestPlanner.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Preferences;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens to somebody who is told more than a person can take: three text messages a minute.
 */
class ThrottleTest {

    private static final SendResult SENT = new SendResult.Sent("SM1");
    private static final Deferral UNTIL_THERE_IS_ROOM =
            new Deferral(START.plusSeconds(60), Deferral.Reason.THROTTLE);

    private final TestPlanner planner = new TestPlanner(TestPlanner.LIMITS);

    @BeforeEach
    void knowsAlice() {
        planner.knows(null, "+15550100", Preferences.NONE);
    }

    @Test
    void whatIsTooMuchIsHeldAndSaysSo() {
        pages(1, 4);

        assertThat(planner.attempts(Channel.SMS)).hasSize(3);
        assertThat(planner.fate("4", 2, Channel.SMS))
                .isEqualTo(
                        new DeliveryEvent.Requested(
                                Purpose.PAGE, ALICE, Channel.SMS, UNTIL_THERE_IS_ROOM));
        assertThat(planner.attempts(Channel.VOICE)).hasSize(4);
    }

    @Test
    void oneThatWasHeldGoesOutAsItIs() {
        pages(1, 4);

        planner.pass(Duration.ofMinutes(1));

        Dispatch.Attempt last = planner.attempts(Channel.SMS).getLast();
        assertThat(last.delivery()).isEqualTo(id("4", 2, Channel.SMS));
        assertThat(last.attempt()).isEqualTo(1);
        assertThat(last.rollUp()).isNull();
    }

    @Test
    void manyThatWereHeldGoOutAsOne() {
        pages(1, 20);

        planner.pass(Duration.ofMinutes(1));

        Dispatch.Attempt last = planner.attempts(Channel.SMS).getLast();
        assertThat(planner.attempts(Channel.SMS)).hasSize(4);
        assertThat(last.delivery()).isEqualTo(id("4", 2, Channel.SMS));
        assertThat(rollUp(last).count()).isEqualTo(16);
        assertThat(rollUp(last).first().getFirst())
                .isEqualTo(new RollUp.Mention("5", "Incident 5", Severity.MAJOR, State.ASSIGNED));
        assertThat(planner.fate("20", 2, Channel.SMS))
                .isEqualTo(new DeliveryEvent.RolledUp(id("4", 2, Channel.SMS)));
    }

    @Test
    void aFloodComesToFewMessagesAndNothingIsDropped() {
        pages(1, 1_200);

        planner.pass(Duration.ofMinutes(10));

        assertThat(planner.attempts(Channel.SMS)).hasSize(6);
        assertThat(
                        planner.attempts(Channel.SMS).stream()
                                .mapToInt(
                                        attempt ->
                                                attempt.rollUp() == null
                                                        ? 1
                                                        : 1 + attempt.rollUp().count())
                                .sum())
                .isEqualTo(1_200);
    }

    @Test
    void theWorstGoesFirst() {
        pages(1, 5);
        planner.page("6", Severity.CRITICAL);

        planner.pass(Duration.ofMinutes(1));

        assertThat(planner.attempts(Channel.SMS).getLast().delivery())
                .isEqualTo(id("6", 2, Channel.SMS));
    }

    @Test
    void whatIsAnsweredWhileItWaitsIsNotTold() {
        pages(1, 5);

        planner.acknowledged("4");
        planner.pass(Duration.ofMinutes(1));

        assertThat(planner.fate("4", 2, Channel.SMS))
                .isEqualTo(
                        new DeliveryEvent.Cancelled("acknowledged by bob", DropCode.ACKNOWLEDGED));
        assertThat(planner.attempts(Channel.SMS).getLast().delivery())
                .isEqualTo(id("5", 2, Channel.SMS));
        assertThat(planner.attempts(Channel.SMS).getLast().rollUp()).isNull();
    }

    @Test
    void whenTheOneMessageFailsAllItTellsOfHaveFailed() {
        TestPlanner textsOnly = planner;
        pages(1, 5);
        IntStream.rangeClosed(1, 5)
                .forEach(
                        incident ->
                                textsOnly.ended(
                                        id("" + incident, 2, Channel.VOICE),
                                        new SendResult.Permanent("busy")));
        textsOnly.pass(Duration.ofMinutes(1));

        textsOnly.ended(id("4", 2, Channel.SMS), new SendResult.Permanent("no such number"));

        assertThat(textsOnly.fate("5", 2, Channel.SMS))
                .isEqualTo(new DeliveryEvent.Failed(0, "no such number", FailureCode.REFUSED));
        assertThat(textsOnly.files.asked)
                .extracting(CommandEnvelope::incidentId, CommandEnvelope::command)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("4", new ReportUndeliverable(ALICE, 2)),
                        org.assertj.core.groups.Tuple.tuple(
                                "5", new ReportUndeliverable(ALICE, 2)));
    }

    @Test
    void aMessageThatTellsOfOthersTooGoesOutThoughItsOwnIncidentIsAnswered() {
        pages(1, 6);
        planner.pass(Duration.ofMinutes(1));
        planner.ended(id("4", 2, Channel.SMS), new SendResult.Retryable("busy", null));

        planner.acknowledged("4");
        planner.acknowledged("5");
        planner.pass(Duration.ofSeconds(5));

        Dispatch.Attempt again = planner.attempts(Channel.SMS).getLast();
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(rollUp(again).first())
                .extracting(RollUp.Mention::incidentId)
                .containsExactly("6");
    }

    @Test
    void itIsNotTriedAgainOnceAllOfThemAreAnswered() {
        pages(1, 5);
        planner.pass(Duration.ofMinutes(1));
        planner.ended(id("4", 2, Channel.SMS), new SendResult.Retryable("busy", null));

        planner.acknowledged("4");
        planner.acknowledged("5");
        planner.pass(Duration.ofSeconds(5));

        assertThat(planner.fate("4", 2, Channel.SMS))
                .isEqualTo(
                        new DeliveryEvent.Cancelled(
                                "answered before it could be sent", DropCode.ANSWERED));
    }

    @Test
    void goodNewsLeaveRoomForPages() {
        pages(1, 1);
        planner.ended(id("1", 2, Channel.SMS), SENT);

        planner.resolved("1");
        planner.page("2", Severity.MAJOR);

        assertThat(planner.fate("1", 4, Channel.SMS))
                .isEqualTo(
                        new DeliveryEvent.Requested(
                                Purpose.RESOLVED, ALICE, Channel.SMS, UNTIL_THERE_IS_ROOM));
        assertThat(planner.attempts(Channel.SMS))
                .extracting(attempt -> attempt.delivery().incidentId())
                .containsExactly("1", "2");
    }

    private static RollUp rollUp(Dispatch.Attempt attempt) {
        return Objects.requireNonNull(attempt.rollUp());
    }

    private void pages(int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(incident -> planner.page("" + incident, Severity.MAJOR));
    }
}
