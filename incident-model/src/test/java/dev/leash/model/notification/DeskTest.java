package dev.leash.model.notification;

import static dev.leash.model.notification.TestDesk.ALICE;
import static dev.leash.model.notification.TestDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Preferences;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Requested;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one person's messages do when nothing holds them back. */
class DeskTest {

    private static final SendResult SENT = new SendResult.Sent("D1:17.01");
    private static final SendResult NO_SUCH_NUMBER = new SendResult.Permanent("no such number");

    private final TestDesk desk = new TestDesk(Limits.NONE);

    @BeforeEach
    void knowsAlice() {
        desk.knows("alice@example.com", "+15550100", Preferences.NONE);
    }

    @Test
    void aPageGoesOutOnEveryChannelAtOnce() {
        desk.page("12", Severity.MAJOR);

        assertThat(desk.attempts())
                .extracting(Dispatch.Attempt::channel)
                .containsExactly(Channel.SLACK, Channel.SMS, Channel.VOICE, Channel.EMAIL);
        assertThat(desk.attempts(Channel.SMS).getFirst().address()).isEqualTo("+15550100");
        assertThat(desk.attempts().getFirst().rollUp()).isNull();
    }

    @Test
    void whoCannotBeFoundAnyMoreCannotBeReached() {
        desk.directory.forgets(ALICE);

        desk.page("12", Severity.MAJOR);

        assertThat(desk.attempts()).isEmpty();
        assertThat(desk.files.asked)
                .extracting(Requested::command)
                .containsExactly(new IncidentCommand.ReportUndeliverable(ALICE, 2));
    }

    @Test
    void whenEveryChannelFailsTheIncidentHearsOfItOnce() {
        desk.page("12", Severity.MAJOR);

        for (Channel channel : Channel.ALL) {
            assertThat(desk.files.asked).isEmpty();
            desk.ended(id("12", 2, channel), NO_SUCH_NUMBER);
        }

        assertThat(desk.files.asked)
                .extracting(Requested::command)
                .containsExactly(new IncidentCommand.ReportUndeliverable(ALICE, 2));
    }

    @Test
    void aMessageThatBouncesLaterCountsAsFailed() {
        desk.knows(null, "+15550100", Preferences.NONE);
        desk.page("12", Severity.MAJOR);
        desk.ended(id("12", 2, Channel.VOICE), NO_SUCH_NUMBER);
        desk.ended(id("12", 2, Channel.SMS), SENT);

        desk.reported(id("12", 2, Channel.SMS), new DeliveryInput.Bounced(1, "landline"));

        assertThat(desk.files.asked).hasSize(1);
    }

    @Test
    void whatIsUnderWayIsCancelledByAnAnswer() {
        desk.page("12", Severity.MAJOR);
        desk.ended(id("12", 2, Channel.SMS), SENT);

        desk.acknowledged("12");

        assertThat(desk.fate("12", 2, Channel.EMAIL))
                .isEqualTo(
                        new DeliveryEvent.Cancelled("acknowledged by bob", DropCode.ACKNOWLEDGED));
        assertThat(desk.fate("12", 2, Channel.SMS)).isInstanceOf(DeliveryEvent.Sent.class);
    }

    @Test
    void anotherIncidentsMessagesAreNot() {
        desk.page("12", Severity.MAJOR);
        desk.page("13", Severity.MAJOR);

        desk.acknowledged("12");

        assertThat(desk.fate("13", 2, Channel.EMAIL)).isInstanceOf(DeliveryEvent.Requested.class);
    }

    @Test
    void whatWasSentOnSlackSaysByItselfHowItStands() {
        desk.page("12", Severity.MAJOR);
        desk.ended(id("12", 2, Channel.SLACK), SENT);

        desk.acknowledged("12");

        assertThat(desk.files.dispatches.getLast())
                .isEqualTo(
                        new Dispatch.Revise(
                                id("12", 2, Channel.SLACK),
                                "D1:17.01",
                                3,
                                Purpose.PAGE,
                                State.IN_PROGRESS,
                                desk.files.conversation(ALICE, "12").orElseThrow().briefing()));
    }

    @Test
    void theEndIsToldWhereThePageWasToldButNobodyIsCalledForIt() {
        desk.page("12", Severity.MAJOR);
        desk.ended(id("12", 2, Channel.SMS), SENT);

        desk.resolved("12");

        assertThat(desk.attempts())
                .filteredOn(attempt -> attempt.purpose() == Purpose.RESOLVED)
                .extracting(Dispatch.Attempt::channel)
                .containsExactly(Channel.SLACK, Channel.SMS, Channel.EMAIL);
    }

    @Test
    void theEndOfWhatNobodyHeardOfIsNotTold() {
        desk.page("12", Severity.MAJOR);

        desk.resolved("12");

        assertThat(desk.fate("12", 4, Channel.SMS))
                .isEqualTo(
                        new DeliveryEvent.Suppressed(
                                Purpose.RESOLVED,
                                ALICE,
                                Channel.SMS,
                                "they were never told of the incident",
                                DropCode.NEVER_TOLD));
    }

    @Test
    void whoWantsNoUpdatesByMailIsPagedByMailAllTheSame() {
        desk.directory.unsubscribes(ALICE);

        desk.page("12", Severity.MAJOR);
        desk.ended(id("12", 2, Channel.EMAIL), SENT);
        desk.resolved("12");

        assertThat(desk.fate("12", 4, Channel.EMAIL))
                .isEqualTo(
                        new DeliveryEvent.Suppressed(
                                Purpose.RESOLVED,
                                ALICE,
                                Channel.EMAIL,
                                "they want no updates by mail",
                                DropCode.NO_UPDATES_WANTED));
        assertThat(desk.attempts())
                .filteredOn(attempt -> attempt.purpose() == Purpose.RESOLVED)
                .extracting(Dispatch.Attempt::channel)
                .containsExactly(Channel.SLACK, Channel.SMS);
    }

    @Test
    void aRetryGoesToTheAddressOfThatMoment() {
        desk.page("12", Severity.MAJOR);
        desk.ended(id("12", 2, Channel.SMS), new SendResult.Retryable("busy", null));
        desk.knows("alice@example.com", "+15550199", Preferences.NONE);

        desk.pass(Duration.ofSeconds(5));

        assertThat(desk.attempts(Channel.SMS).getLast().attempt()).isEqualTo(2);
        assertThat(desk.attempts(Channel.SMS).getLast().address()).isEqualTo("+15550199");
    }

    @Test
    void aRetryForAChannelThatIsGoneFails() {
        desk.page("12", Severity.MAJOR);
        desk.ended(id("12", 2, Channel.SMS), new SendResult.Retryable("busy", null));
        desk.knows("alice@example.com", null, Preferences.NONE);

        desk.pass(Duration.ofSeconds(5));

        assertThat(desk.fate("12", 2, Channel.SMS))
                .isEqualTo(
                        new DeliveryEvent.Failed(
                                2,
                                "the contact no longer has this channel",
                                FailureCode.NO_SUCH_CHANNEL));
    }

    @Test
    void whatIsOverIsForgottenAfterTwoDaysAndNotBefore() {
        desk.page("12", Severity.MAJOR);
        desk.resolved("12");
        desk.pass(Desk.REMEMBERS.minusSeconds(1));
        desk.forget("12");
        assertThat(desk.files.conversation(ALICE, "12")).isPresent();

        desk.pass(Duration.ofSeconds(1));
        desk.forget("12");

        assertThat(desk.files.conversation(ALICE, "12")).isEmpty();
        assertThat(desk.files.deliveriesOf(ALICE, "12")).isEmpty();
    }

    @Test
    void whatWasReopenedIsNotForgotten() {
        desk.page("12", Severity.MAJOR);
        desk.resolved("12");
        desk.hear("12", 5, Purpose.PAGE, null, State.ASSIGNED, Severity.MAJOR);
        desk.pass(Desk.REMEMBERS.plusDays(1));

        desk.forget("12");

        assertThat(desk.files.conversation(ALICE, "12")).isPresent();
    }
}
