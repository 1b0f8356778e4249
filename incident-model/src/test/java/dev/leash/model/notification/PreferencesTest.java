package dev.leash.model.notification;

import static dev.leash.model.notification.TestPlanner.START;
import static dev.leash.model.notification.TestPlanner.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people want: which channel after how long, and when to be left alone. */
class PreferencesTest {

    private static final Set<Urgency> ALL = Set.of();

    private final TestPlanner planner = new TestPlanner(RateLimits.NONE);

    @Test
    void aChannelWaitsForItsTime() {
        wants(rule(Channel.SLACK, 0, ALL), rule(Channel.VOICE, 300, ALL));

        planner.page("12", Severity.MAJOR);
        assertThat(channels()).containsExactly(Channel.SLACK);

        planner.pass(Duration.ofSeconds(299));
        assertThat(channels()).containsExactly(Channel.SLACK);

        planner.pass(Duration.ofSeconds(1));
        assertThat(channels()).containsExactly(Channel.SLACK, Channel.VOICE);
        assertThat(planner.attempts(Channel.VOICE).getFirst().attempt()).isEqualTo(1);
    }

    @Test
    void aMessageKnowsOnWhoseClocksItIsRead() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        planner.directory.has(
                new Contact(
                        TestPlanner.ALICE,
                        "alice@example.com",
                        null,
                        Contact.Role.RESPONDER,
                        null,
                        null,
                        berlin));

        planner.page("12", Severity.MAJOR);

        assertThat(planner.attempts(Channel.EMAIL))
                .extracting(Dispatch::zone)
                .containsExactly(berlin);
        assertThat(planner.attempts(Channel.SLACK))
                .extracting(Dispatch::zone)
                .containsExactly(berlin);
    }

    @Test
    void whatWaitsForItsTimeIsCancelledByAnAnswer() {
        wants(rule(Channel.SLACK, 0, ALL), rule(Channel.VOICE, 300, ALL));
        planner.page("12", Severity.MAJOR);

        planner.acknowledged("12");
        planner.pass(Duration.ofMinutes(10));

        assertThat(channels()).containsExactly(Channel.SLACK);
        assertThat(planner.fate("12", 2, Channel.VOICE))
                .isInstanceOf(DeliveryEvent.Cancelled.class);
    }

    @Test
    void rulesMayBeForSomeIncidentsOnly() {
        wants(rule(Channel.EMAIL, 0, ALL), rule(Channel.VOICE, 0, Set.of(Urgency.CRITICAL)));

        planner.page("12", Severity.MAJOR);
        assertThat(channels()).containsExactly(Channel.EMAIL);

        planner.page("13", Severity.CRITICAL);
        assertThat(planner.attempts(Channel.VOICE)).hasSize(1);
    }

    @Test
    void rulesThatLeaveNoChannelSilenceNobody() {
        wants(rule(Channel.VOICE, 0, Set.of(Urgency.CRITICAL)));

        planner.page("12", Severity.MAJOR);

        assertThat(channels()).hasSize(4);
    }

    @Test
    void theNextChannelDoesNotWaitForOnesThatFailed() {
        wants(
                rule(Channel.SLACK, 0, ALL),
                rule(Channel.SMS, 120, ALL),
                rule(Channel.VOICE, 300, ALL));
        planner.page("12", Severity.MAJOR);

        planner.ended(id("12", 2, Channel.SLACK), new SendResult.Permanent("not in the workspace"));
        assertThat(channels()).containsExactly(Channel.SLACK, Channel.SMS);

        planner.ended(id("12", 2, Channel.SMS), new SendResult.Permanent("no such number"));
        assertThat(channels()).containsExactly(Channel.SLACK, Channel.SMS, Channel.VOICE);
        assertThat(planner.files.asked).isEmpty();

        planner.ended(id("12", 2, Channel.VOICE), new SendResult.Permanent("no such number"));
        assertThat(planner.files.asked).hasSize(1);
    }

    @Test
    void theirPhoneIsLeftAloneOverLittleThings() {
        knows(new Preferences(List.of(), untilSeven()));

        planner.page("12", Severity.MINOR);

        assertThat(channels()).containsExactly(Channel.SLACK, Channel.EMAIL);
        assertThat(planner.fate("12", 2, Channel.SMS))
                .isEqualTo(
                        new DeliveryEvent.Requested(
                                Purpose.PAGE,
                                TestPlanner.ALICE,
                                Channel.SMS,
                                new Deferral(
                                        START.plus(Duration.ofHours(4)),
                                        Deferral.Reason.QUIET_HOURS)));

        planner.pass(Duration.ofHours(4));
        assertThat(channels()).contains(Channel.SMS, Channel.VOICE);
    }

    /** What quiet hours hold back of a lesser page waits; the page that is more urgent does not. */
    @Test
    void theirPhoneRingsOnceItTurnsOutWorse() {
        knows(new Preferences(List.of(), untilSeven()));
        planner.page("12", Severity.MINOR);

        planner.hear("12", 4, Purpose.PAGE, null, State.ASSIGNED, Severity.CRITICAL);

        assertThat(channels())
                .filteredOn(channel -> channel == Channel.SMS || channel == Channel.VOICE)
                .containsExactlyInAnyOrder(Channel.SMS, Channel.VOICE);
    }

    @Test
    void theirPhoneRingsForEverythingElse() {
        knows(new Preferences(List.of(), untilSeven()));

        planner.page("12", Severity.MAJOR);

        assertThat(channels()).hasSize(4);
    }

    private static QuietHours untilSeven() {
        return new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC);
    }

    private void wants(ChannelRule... rules) {
        knows(new Preferences(List.of(rules), null));
    }

    private void knows(Preferences preferences) {
        planner.knows("alice@example.com", "+15550100", preferences);
    }

    private static ChannelRule rule(Channel channel, long afterSeconds, Set<Urgency> severities) {
        return new ChannelRule(channel, afterSeconds, severities);
    }

    private List<Channel> channels() {
        return planner.attempts().stream().map(Dispatch.Attempt::channel).toList();
    }
}
