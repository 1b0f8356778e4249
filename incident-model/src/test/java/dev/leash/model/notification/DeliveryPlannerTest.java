package dev.leash.model.notification;

import static dev.leash.model.notification.TestPlanner.ALICE;
import static dev.leash.model.notification.TestPlanner.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Preferences;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one person's messages do when nothing holds them back. */
class DeliveryPlannerTest {

    private static final SendResult SENT = new SendResult.Sent("D1:17.01");
    private static final SendResult NO_SUCH_NUMBER = new SendResult.Permanent("no such number");

    private final TestPlanner planner = new TestPlanner(RateLimits.NONE);

    @BeforeEach
    void knowsAlice() {
        planner.knows("alice@example.com", "+15550100", Preferences.NONE);
    }

    @Test
    void aPageGoesOutOnEveryChannelAtOnce() {
        planner.page("12", Severity.MAJOR);

        assertThat(planner.attempts())
                .extracting(Dispatch.Attempt::channel)
                .containsExactly(Channel.SLACK, Channel.SMS, Channel.VOICE, Channel.EMAIL);
        assertThat(planner.attempts(Channel.SMS).getFirst().address()).isEqualTo("+15550100");
        assertThat(planner.attempts().getFirst().rollUp()).isNull();
    }

    @Test
    void whoCannotBeFoundAnyMoreCannotBeReached() {
        planner.directory.forgets(ALICE);

        planner.page("12", Severity.MAJOR);

        assertThat(planner.attempts()).isEmpty();
        assertThat(planner.files.asked)
                .extracting(CommandEnvelope::command)
                .containsExactly(new IncidentCommand.ReportUndeliverable(ALICE, 2));
    }

    @Test
    void whenEveryChannelFailsTheIncidentHearsOfItOnce() {
        planner.page("12", Severity.MAJOR);

        for (Channel channel : Channel.ALL) {
            assertThat(planner.files.asked).isEmpty();
            planner.ended(id("12", 2, channel), NO_SUCH_NUMBER);
        }

        assertThat(planner.files.asked)
                .extracting(CommandEnvelope::command)
                .containsExactly(new IncidentCommand.ReportUndeliverable(ALICE, 2));
    }

    @Test
    void aMessageThatBouncesLaterCountsAsFailed() {
        planner.knows(null, "+15550100", Preferences.NONE);
        planner.page("12", Severity.MAJOR);
        planner.ended(id("12", 2, Channel.VOICE), NO_SUCH_NUMBER);
        planner.ended(id("12", 2, Channel.SMS), SENT);

        planner.reported(id("12", 2, Channel.SMS), new DeliveryInput.Bounced(1, "landline"));

        assertThat(planner.files.asked).hasSize(1);
    }

    @Test
    void whatIsUnderWayIsCancelledByAnAnswer() {
        planner.page("12", Severity.MAJOR);
        planner.ended(id("12", 2, Channel.SMS), SENT);

        planner.acknowledged("12");

        assertThat(planner.fate("12", 2, Channel.EMAIL))
                .isEqualTo(
                        new DeliveryEvent.Cancelled("acknowledged by bob", DropCode.ACKNOWLEDGED));
        assertThat(planner.fate("12", 2, Channel.SMS)).isInstanceOf(DeliveryEvent.Sent.class);
    }

    @Test
    void anotherIncidentsMessagesAreNot() {
        planner.page("12", Severity.MAJOR);
        planner.page("13", Severity.MAJOR);

        planner.acknowledged("12");

        assertThat(planner.fate("13", 2, Channel.EMAIL))
                .isInstanceOf(DeliveryEvent.Requested.class);
    }

    @Test
    void whatWasSentOnSlackSaysByItselfHowItStands() {
        planner.page("12", Severity.MAJOR);
        planner.ended(id("12", 2, Channel.SLACK), SENT);

        planner.acknowledged("12");

        assertThat(planner.files.dispatches.getLast())
                .isEqualTo(
                        new Dispatch.Revise(
                                id("12", 2, Channel.SLACK),
                                "D1:17.01",
                                3,
                                Purpose.PAGE,
                                State.IN_PROGRESS,
                                planner.files.conversation(ALICE, "12").orElseThrow().briefing()));
    }

    @Test
    void theEndIsToldWhereThePageWasToldButNobodyIsCalledForIt() {
        planner.page("12", Severity.MAJOR);
        planner.ended(id("12", 2, Channel.SMS), SENT);

        planner.resolved("12");

        assertThat(planner.attempts())
                .filteredOn(attempt -> attempt.purpose() == Purpose.RESOLVED)
                .extracting(Dispatch.Attempt::channel)
                .containsExactly(Channel.SLACK, Channel.SMS, Channel.EMAIL);
    }

    @Test
    void theEndOfWhatNobodyHeardOfIsNotTold() {
        planner.page("12", Severity.MAJOR);

        planner.resolved("12");

        assertThat(planner.fate("12", 4, Channel.SMS))
                .isEqualTo(
                        new DeliveryEvent.Suppressed(
                                Purpose.RESOLVED,
                                ALICE,
                                Channel.SMS,
                                "they were never notified of the incident",
                                DropCode.NEVER_TOLD));
    }

    @Test
    void whoWantsNoUpdatesByMailIsPagedByMailAllTheSame() {
        planner.directory.unsubscribes(ALICE);

        planner.page("12", Severity.MAJOR);
        planner.ended(id("12", 2, Channel.EMAIL), SENT);
        planner.resolved("12");

        assertThat(planner.fate("12", 4, Channel.EMAIL))
                .isEqualTo(
                        new DeliveryEvent.Suppressed(
                                Purpose.RESOLVED,
                                ALICE,
                                Channel.EMAIL,
                                "they have turned off updates by mail",
                                DropCode.NO_UPDATES_WANTED));
        assertThat(planner.attempts())
                .filteredOn(attempt -> attempt.purpose() == Purpose.RESOLVED)
                .extracting(Dispatch.Attempt::channel)
                .containsExactly(Channel.SLACK, Channel.SMS);
    }

    @Test
    void aRetryGoesToTheAddressOfThatMoment() {
        planner.page("12", Severity.MAJOR);
        planner.ended(id("12", 2, Channel.SMS), new SendResult.Retryable("busy", null));
        planner.knows("alice@example.com", "+15550199", Preferences.NONE);

        planner.pass(Duration.ofSeconds(5));

        assertThat(planner.attempts(Channel.SMS).getLast().attempt()).isEqualTo(2);
        assertThat(planner.attempts(Channel.SMS).getLast().address()).isEqualTo("+15550199");
    }

    @Test
    void aRetryForAChannelThatIsGoneFails() {
        planner.page("12", Severity.MAJOR);
        planner.ended(id("12", 2, Channel.SMS), new SendResult.Retryable("busy", null));
        planner.knows("alice@example.com", null, Preferences.NONE);

        planner.pass(Duration.ofSeconds(5));

        assertThat(planner.fate("12", 2, Channel.SMS))
                .isEqualTo(
                        new DeliveryEvent.Failed(
                                2,
                                "the contact no longer has this channel",
                                FailureCode.NO_SUCH_CHANNEL));
    }

    @Test
    void whatIsOverIsForgottenAfterTwoDaysAndNotBefore() {
        planner.page("12", Severity.MAJOR);
        planner.resolved("12");
        planner.pass(DeliveryPlanner.REMEMBERS.minusSeconds(1));
        planner.forget("12");
        assertThat(planner.files.conversation(ALICE, "12")).isPresent();

        planner.pass(Duration.ofSeconds(1));
        planner.forget("12");

        assertThat(planner.files.conversation(ALICE, "12")).isEmpty();
        assertThat(planner.files.deliveriesOf(ALICE, "12")).isEmpty();
    }

    @Test
    void whatWasReopenedIsNotForgotten() {
        planner.page("12", Severity.MAJOR);
        planner.resolved("12");
        planner.hear("12", 5, Purpose.PAGE, null, State.ASSIGNED, Severity.MAJOR);
        planner.pass(DeliveryPlanner.REMEMBERS.plusDays(1));

        planner.forget("12");

        assertThat(planner.files.conversation(ALICE, "12")).isPresent();
    }
}
