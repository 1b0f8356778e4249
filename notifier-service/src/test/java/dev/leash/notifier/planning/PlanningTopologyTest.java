package dev.leash.notifier.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Preferences;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.Answer;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.DropCode;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.Purpose;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.reply.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningTopologyTest {

    private static final Actor ALICE = Actor.person("alice", Actor.Via.LINK);

    @TempDir Path folder;
    private PlanningDriver planning;

    @BeforeEach
    void aliceHasEverythingAndBobOnlyMail() {
        planning = new PlanningDriver(folder);
        planning.contact("alice", "alice@example.com", "+15550100001");
        planning.contact("bob", "bob@example.com", null);
    }

    @AfterEach
    void close() {
        planning.close();
    }

    @Test
    void aPageGoesOutOnEveryChannelAtOnce() {
        open();

        assertThat(planning.dispatched())
                .extracting(Dispatch.Attempt::channel)
                .containsExactlyInAnyOrder(
                        Channel.SLACK, Channel.SMS, Channel.VOICE, Channel.EMAIL);
        assertThat(planning.facts())
                .hasSize(4)
                .allSatisfy(
                        fact ->
                                assertThat(fact.event())
                                        .isInstanceOf(DeliveryEvent.Requested.class))
                .allSatisfy(fact -> assertThat(fact.cause()).isEqualTo("1-2"));
    }

    @Test
    void aTemporaryFailureIsTriedAgainLater() {
        Dispatch.Attempt first = mailOf(openAndDispatch());
        planning.receipt(new Receipt.Begun(first.delivery(), 1));
        planning.receipt(
                new Receipt.Retryable(first.delivery(), 1, "busy", null, FailureCode.UNAVAILABLE));
        assertThat(planning.dispatched()).isEmpty();

        planning.pass(Duration.ofSeconds(2));

        assertThat(planning.dispatched())
                .singleElement()
                .satisfies(
                        again -> {
                            assertThat(again.delivery()).isEqualTo(first.delivery());
                            assertThat(again.attempt()).isEqualTo(2);
                        });
    }

    @Test
    void acknowledgingCancelsWhatIsStillUnderWay() {
        Dispatch.Attempt mail = mailOf(openAndDispatch());
        planning.receipt(new Receipt.Sent(mail.delivery(), 1, "id", false));
        planning.facts();

        planning.decide("1", ALICE, new IncidentCommand.Acknowledge());

        assertThat(planning.facts())
                .hasSize(3)
                .extracting(DeliveryRecord::event)
                .containsOnly(
                        new DeliveryEvent.Cancelled(
                                "acknowledged by alice", DropCode.ACKNOWLEDGED));
        planning.receipt(new Receipt.Sent(sms(), 1, "late", false));
        planning.pass(Duration.ofHours(1));
        assertThat(planning.facts()).isEmpty();
        assertThat(planning.dispatched()).isEmpty();
    }

    @Test
    void everybodyWhoWasPagedIsToldThatItIsOver() {
        openAndDispatch().forEach(this::arrives);
        planning.pass(PlanningDriver.DELAY);
        planning.decide(
                "1",
                Actor.timer(),
                new IncidentCommand.MeetDeadline(PlanningDriver.START.plus(PlanningDriver.DELAY)));
        planning.dispatched().forEach(this::arrives);

        planning.decide("1", ALICE, new IncidentCommand.Resolve());

        assertThat(planning.dispatched())
                .allSatisfy(dispatch -> assertThat(dispatch.purpose()).isEqualTo(Purpose.RESOLVED))
                .extracting(dispatch -> dispatch.delivery().person())
                .contains("alice", "bob");
    }

    @Test
    void whenEveryChannelOfAPersonHasFailedTheLifecycleHearsOfItOnce() {
        for (Dispatch.Attempt attempt : openAndDispatch()) {
            assertThat(planning.commands()).isEmpty();
            planning.receipt(
                    new Receipt.Permanent(
                            attempt.delivery(), 1, "no such address", FailureCode.REFUSED));
        }

        assertThat(planning.commands())
                .singleElement()
                .satisfies(
                        request ->
                                assertThat(request.command())
                                        .isEqualTo(
                                                new IncidentCommand.ReportUndeliverable(
                                                        "alice", 2)));
    }

    @Test
    void whatTheSandboxTookReachesNobodyOnceAProviderHasFailed() {
        List<Dispatch.Attempt> attempts = openAndDispatch();
        attempts.stream()
                .filter(attempt -> attempt.channel() != Channel.EMAIL)
                .forEach(
                        attempt ->
                                planning.receipt(
                                        new Receipt.Sent(attempt.delivery(), 1, null, true)));
        assertThat(planning.commands()).isEmpty();

        planning.receipt(
                new Receipt.Permanent(
                        mailOf(attempts).delivery(), 1, "refused", FailureCode.REFUSED));

        assertThat(planning.commands()).hasSize(1);
    }

    @Test
    void anAttemptWithoutAResultIsMadeAgainAndMarkedAsAPossibleDuplicate() {
        Dispatch.Attempt mail = mailOf(openAndDispatch());
        planning.receipt(new Receipt.Begun(mail.delivery(), 1));
        planning.facts();

        planning.pass(Duration.ofMinutes(3));
        planning.pass(Duration.ofSeconds(2));
        planning.receipt(new Receipt.Begun(mail.delivery(), 2));
        planning.receipt(new Receipt.Sent(mail.delivery(), 2, "id", false));

        assertThat(planning.facts())
                .filteredOn(fact -> fact.delivery().equals(mail.delivery()))
                .extracting(DeliveryRecord::event)
                .last()
                .isEqualTo(new DeliveryEvent.Sent(2, "id", false, true));
    }

    @Test
    void anAttemptThatBeginsTwiceWasInterrupted() {
        Dispatch.Attempt mail = mailOf(openAndDispatch());
        planning.receipt(new Receipt.Begun(mail.delivery(), 1));
        planning.receipt(new Receipt.Begun(mail.delivery(), 1));
        planning.receipt(new Receipt.Sent(mail.delivery(), 1, "id", false));

        assertThat(planning.facts().getLast().event())
                .isEqualTo(new DeliveryEvent.Sent(1, "id", false, true));
    }

    @Test
    void somebodyWhoLostTheirContactBetweenDecisionAndPlanningIsReported() {
        planning.forget("alice");
        open();

        assertThat(planning.dispatched()).isEmpty();
        assertThat(planning.commands()).hasSize(1);
    }

    /** The first once made the others begin, and then they began as they had been before. */
    @Test
    void whatIsDueTogetherIsDecidedOnceEach() {
        planning.contact(whoIsToldAMinuteLater());
        open();
        planning.contact("alice", null, "+15550100");

        planning.pass(Duration.ofMinutes(5));

        assertThat(planning.dispatched())
                .extracting(attempt -> attempt.delivery().channel())
                .containsExactlyInAnyOrder(Channel.SMS, Channel.VOICE);
        assertThat(planning.facts()).extracting(DeliveryRecord::id).doesNotHaveDuplicates();
    }

    private static Contact whoIsToldAMinuteLater() {
        List<ChannelRule> rules =
                Stream.of(Channel.EMAIL, Channel.SMS, Channel.VOICE)
                        .map(channel -> new ChannelRule(channel, 60, Set.of()))
                        .toList();
        return new Contact(
                "alice",
                "alice@example.com",
                "+15550100",
                Contact.Role.RESPONDER,
                new Preferences(rules, null));
    }

    @Test
    void factsOfADeliveryCountFromOneWithoutGaps() {
        Dispatch.Attempt mail = mailOf(openAndDispatch());
        planning.receipt(new Receipt.Begun(mail.delivery(), 1));
        planning.receipt(
                new Receipt.Retryable(mail.delivery(), 1, "busy", 1L, FailureCode.UNAVAILABLE));
        planning.pass(Duration.ofSeconds(5));
        planning.receipt(new Receipt.Begun(mail.delivery(), 2));
        planning.receipt(new Receipt.Sent(mail.delivery(), 2, "id", false));

        assertThat(planning.facts())
                .filteredOn(fact -> fact.delivery().equals(mail.delivery()))
                .extracting(DeliveryRecord::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void whatIsTooMuchForAPersonIsToldTogetherWhenThereIsRoom() {
        for (int incident = 1; incident <= 12; incident++) {
            open("" + incident);
        }
        assertThat(ofChannel(planning.dispatched(), Channel.SMS)).hasSize(3);

        planning.pass(Duration.ofMinutes(1));

        assertThat(ofChannel(planning.dispatched(), Channel.SMS))
                .singleElement()
                .satisfies(
                        roll -> {
                            assertThat(roll.delivery().incidentId()).isEqualTo("4");
                            assertThat(roll.rollUp()).isNotNull();
                        });
        planning.pass(Duration.ofMinutes(5));
        assertThat(ofChannel(planning.dispatched(), Channel.SMS)).isEmpty();
    }

    @Test
    void anAnswerInOneWordIsForTheOneThatWaits() {
        open();

        planning.answer(answer());

        assertThat(planning.commands())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.id()).isEqualTo("request-1");
                            assertThat(request.incidentId()).isEqualTo("1");
                        });
    }

    @Test
    void anAnswerThatMayBeForSeveralIsAsked() {
        open("1");
        open("2");

        planning.answer(answer());

        assertThat(planning.commands()).isEmpty();
        assertThat(planning.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.requestId()).isEqualTo("request-1"));
    }

    @Test
    void nothingIsLeftOfAnIncidentTwoDaysAfterItsEnd() {
        Dispatch.Attempt mail = mailOf(openAndDispatch());
        planning.receipt(new Receipt.Sent(mail.delivery(), 1, "id", false));
        planning.decide("1", ALICE, new IncidentCommand.Resolve());
        planning.dispatched();
        planning.facts();

        planning.pass(Duration.ofDays(2));
        planning.facts();
        planning.receipt(new Receipt.Bounced(mail.delivery(), 1, "no such mailbox"));

        assertThat(planning.facts()).isEmpty();
        assertThat(planning.remembered()).isZero();
    }

    @Test
    void anIncidentThatStaysOpenIsRememberedWithinBounds() {
        openAndDispatch().forEach(this::arrives);
        for (int round = 1; round <= 200; round++) {
            planning.pass(PlanningDriver.DELAY);
            planning.decide(
                    "1",
                    Actor.timer(),
                    new IncidentCommand.MeetDeadline(
                            PlanningDriver.START.plus(PlanningDriver.DELAY.multipliedBy(round))));
            planning.dispatched().forEach(this::arrives);
        }

        long pagedInTheLastHour = 2 * 4 * 3;
        assertThat(planning.remembered()).isBetween(200L, 2 * (200 + pagedInTheLastHour));
    }

    private void arrives(Dispatch.Attempt attempt) {
        planning.receipt(new Receipt.Sent(attempt.delivery(), attempt.attempt(), "id", false));
    }

    private static Answer answer() {
        return new Answer(
                "request-1", "alice", Channel.SMS, PlanningDriver.START, Verb.ACKNOWLEDGE);
    }

    private static List<Dispatch.Attempt> ofChannel(
            List<Dispatch.Attempt> attempts, Channel channel) {
        return attempts.stream().filter(attempt -> attempt.channel() == channel).toList();
    }

    private void open() {
        open("1");
    }

    private void open(String incidentId) {
        planning.decide(
                incidentId,
                Actor.source("test"),
                new IncidentCommand.Open(
                        Report.ofText("It is down", "test"), "s" + incidentId, "default"));
    }

    private List<Dispatch.Attempt> openAndDispatch() {
        open();
        return planning.dispatched();
    }

    private static Dispatch.Attempt mailOf(List<Dispatch.Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.channel() == Channel.EMAIL)
                .findFirst()
                .orElseThrow();
    }

    private static DeliveryId sms() {
        return new DeliveryId("1", 2, Channel.SMS, "alice");
    }
}
