package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Preferences;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider is away for minutes: what is told by it, and what is told elsewhere meanwhile. */
class OutageTest {

    private static final SendResult SENT = new SendResult.Sent("taken");
    private static final SendResult AWAY = new SendResult.Retryable("Slack is not reached", null);
    private static final SendResult SILENT = new SendResult.Unknown("Slack did not answer");
    private static final Duration OUTAGE = Duration.ofMinutes(10);
    private static final Duration STEP = Duration.ofSeconds(1);

    private final TestPlanner planner = new TestPlanner(RateLimits.NONE, PlannerConfig.RETRY);
    private int handedOver;

    @Test
    void tenMinutesWithoutSlackHoldUpNoOtherChannelAndEveryDeliveryComesToAnEnd() {
        knows();
        planner.page("12", Severity.MAJOR);
        assertThat(planner.attempts()).hasSize(Channel.ALL.size());

        live(OUTAGE, AWAY);

        assertThat(planner.fate("12", 2, Channel.SLACK))
                .isEqualTo(
                        new DeliveryEvent.Failed(
                                5,
                                "Slack is not reached, after 5 attempts",
                                FailureCode.UNAVAILABLE));
        for (Channel other : List.of(Channel.SMS, Channel.VOICE, Channel.EMAIL)) {
            assertThat(planner.fate("12", 2, other)).isInstanceOf(DeliveryEvent.Sent.class);
            assertThat(planner.attempts(other)).hasSize(1);
        }
        assertThat(planner.files.asked).as("they were reached").isEmpty();
    }

    @Test
    void theNextChannelOfTheirRulesDoesNotWaitForTheEndOfTheOutage() {
        knows(rule(Channel.SLACK, 0), rule(Channel.SMS, 900));
        planner.page("12", Severity.MAJOR);

        live(OUTAGE, AWAY);

        assertThat(planner.fate("12", 2, Channel.SLACK)).isInstanceOf(DeliveryEvent.Failed.class);
        assertThat(planner.fate("12", 2, Channel.SMS)).isInstanceOf(DeliveryEvent.Sent.class);
        assertThat(planner.now).isBefore(TestPlanner.START.plusSeconds(900));
        assertThat(planner.files.asked).isEmpty();
    }

    @Test
    void whoHasNothingButSlackIsReportedOnceAndToldByWhateverComesAfterwards() {
        planner.knows(
                "alice@example.com", null, new Preferences(List.of(rule(Channel.SLACK, 0)), null));
        planner.page("12", Severity.MAJOR);

        live(OUTAGE, AWAY);
        assertThat(planner.files.asked)
                .extracting(CommandEnvelope::command)
                .containsExactly(new ReportUndeliverable(TestPlanner.ALICE, 2));

        planner.hear("12", 3, Purpose.PAGE, null, State.ASSIGNED, Severity.MAJOR);
        live(STEP, AWAY);
        assertThat(planner.fate("12", 3, Channel.SLACK)).isInstanceOf(DeliveryEvent.Sent.class);
    }

    /** What is shorter than the waits together is bridged. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 25})
    void aShorterOutageIsBridged(int seconds) {
        knows();
        planner.page("12", Severity.MAJOR);

        live(Duration.ofSeconds(seconds), Duration.ofSeconds(60), SILENT);

        assertThat(planner.fate("12", 2, Channel.SLACK))
                .isInstanceOfSatisfying(
                        DeliveryEvent.Sent.class,
                        sent -> assertThat(sent.possibleDuplicate()).isTrue());
        assertThat(planner.attempts(Channel.SLACK).getFirst().mayHaveArrived()).isFalse();
        assertThat(planner.attempts(Channel.SLACK).getLast().mayHaveArrived()).isTrue();
    }

    private void knows(ChannelRule... rules) {
        planner.knows("alice@example.com", "+15550100", new Preferences(List.of(rules), null));
    }

    private static ChannelRule rule(Channel channel, long afterSeconds) {
        return new ChannelRule(channel, afterSeconds, Set.of());
    }

    private void live(Duration time, SendResult fromSlack) {
        live(OUTAGE, time, fromSlack);
    }

    /** Second by second, workers do what they are given; Slack answers so until it is well. */
    private void live(Duration outage, Duration time, SendResult fromSlack) {
        Instant end = planner.now.plus(time);
        Instant slackIsWell = TestPlanner.START.plus(outage);
        while (!planner.now.isAfter(end)) {
            List<Dispatch.Attempt> attempts = planner.attempts();
            for (; handedOver < attempts.size(); handedOver++) {
                DeliveryId delivery = attempts.get(handedOver).delivery();
                boolean isAway =
                        delivery.channel() == Channel.SLACK && planner.now.isBefore(slackIsWell);
                planner.ended(delivery, isAway ? fromSlack : SENT);
            }
            planner.pass(STEP);
        }
    }
}
