package dev.leash.model.notification;

import static dev.leash.model.notification.TestDesk.START;
import static dev.leash.model.notification.TestDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people want: which channel after how long, and when to be left alone. */
class PreferencesTest {

    private static final Set<Severity> ALL = Set.of();

    private final TestDesk desk = new TestDesk(Limits.NONE);

    @Test
    void aChannelWaitsForItsTime() {
        wants(rule(Channel.SLACK, 0, ALL), rule(Channel.VOICE, 300, ALL));

        desk.page("12", Severity.MAJOR);
        assertThat(channels()).containsExactly(Channel.SLACK);

        desk.pass(Duration.ofSeconds(299));
        assertThat(channels()).containsExactly(Channel.SLACK);

        desk.pass(Duration.ofSeconds(1));
        assertThat(channels()).containsExactly(Channel.SLACK, Channel.VOICE);
        assertThat(desk.attempts(Channel.VOICE).getFirst().attempt()).isEqualTo(1);
    }

    @Test
    void aMessageKnowsOnWhoseClocksItIsRead() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        desk.directory.has(
                new Contact(
                        TestDesk.ALICE,
                        "alice@example.com",
                        null,
                        Contact.Role.RESPONDER,
                        null,
                        null,
                        berlin));

        desk.page("12", Severity.MAJOR);

        assertThat(desk.attempts(Channel.EMAIL)).extracting(Dispatch::zone).containsExactly(berlin);
        assertThat(desk.attempts(Channel.SLACK)).extracting(Dispatch::zone).containsExactly(berlin);
    }

    @Test
    void whatWaitsForItsTimeIsCancelledByAnAnswer() {
        wants(rule(Channel.SLACK, 0, ALL), rule(Channel.VOICE, 300, ALL));
        desk.page("12", Severity.MAJOR);

        desk.acknowledged("12");
        desk.pass(Duration.ofMinutes(10));

        assertThat(channels()).containsExactly(Channel.SLACK);
        assertThat(desk.fate("12", 2, Channel.VOICE)).isInstanceOf(DeliveryEvent.Cancelled.class);
    }

    @Test
    void rulesMayBeForSomeIncidentsOnly() {
        wants(rule(Channel.EMAIL, 0, ALL), rule(Channel.VOICE, 0, Set.of(Severity.CRITICAL)));

        desk.page("12", Severity.MAJOR);
        assertThat(channels()).containsExactly(Channel.EMAIL);

        desk.page("13", Severity.CRITICAL);
        assertThat(desk.attempts(Channel.VOICE)).hasSize(1);
    }

    @Test
    void rulesThatLeaveNoChannelSilenceNobody() {
        wants(rule(Channel.VOICE, 0, Set.of(Severity.CRITICAL)));

        desk.page("12", Severity.MAJOR);

        assertThat(channels()).hasSize(4);
    }

    @Test
    void theNextChannelDoesNotWaitForOnesThatFailed() {
        wants(
                rule(Channel.SLACK, 0, ALL),
                rule(Channel.SMS, 120, ALL),
                rule(Channel.VOICE, 300, ALL));
        desk.page("12", Severity.MAJOR);

        desk.ended(id("12", 2, Channel.SLACK), new SendResult.Permanent("not in the workspace"));
        assertThat(channels()).containsExactly(Channel.SLACK, Channel.SMS);

        desk.ended(id("12", 2, Channel.SMS), new SendResult.Permanent("no such number"));
        assertThat(channels()).containsExactly(Channel.SLACK, Channel.SMS, Channel.VOICE);
        assertThat(desk.files.asked).isEmpty();

        desk.ended(id("12", 2, Channel.VOICE), new SendResult.Permanent("no such number"));
        assertThat(desk.files.asked).hasSize(1);
    }

    @Test
    void theirPhoneIsLeftAloneOverLittleThings() {
        knows(new Preferences(List.of(), untilSeven()));

        desk.page("12", Severity.MINOR);

        assertThat(channels()).containsExactly(Channel.SLACK, Channel.EMAIL);
        assertThat(desk.fate("12", 2, Channel.SMS))
                .isEqualTo(
                        new DeliveryEvent.Requested(
                                Purpose.PAGE,
                                TestDesk.ALICE,
                                Channel.SMS,
                                new Hold(
                                        START.plus(Duration.ofHours(4)), Hold.Reason.QUIET_HOURS)));

        desk.pass(Duration.ofHours(4));
        assertThat(channels()).contains(Channel.SMS, Channel.VOICE);
    }

    @Test
    void theirPhoneRingsForEverythingElse() {
        knows(new Preferences(List.of(), untilSeven()));

        desk.page("12", Severity.MAJOR);

        assertThat(channels()).hasSize(4);
    }

    private static QuietHours untilSeven() {
        return new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC);
    }

    private void wants(ChannelRule... rules) {
        knows(new Preferences(List.of(rules), null));
    }

    private void knows(Preferences preferences) {
        desk.knows("alice@example.com", "+15550100", preferences);
    }

    private static ChannelRule rule(Channel channel, long afterSeconds, Set<Severity> severities) {
        return new ChannelRule(channel, afterSeconds, severities);
    }

    private List<Channel> channels() {
        return desk.attempts().stream().map(Dispatch.Attempt::channel).toList();
    }
}
