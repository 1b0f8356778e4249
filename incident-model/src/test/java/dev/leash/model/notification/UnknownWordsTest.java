package dev.leash.model.notification;

import static dev.leash.model.notification.TestPlanner.START;
import static dev.leash.model.notification.TestPlanner.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.directory.RulesInWords;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A word that only a newer version knows never costs a page. */
class UnknownWordsTest {

    private final TestPlanner planner = new TestPlanner(RateLimits.NONE);

    @Test
    void aRuleForAChannelNobodyHereHasIsPassedOverAndTheOthersAreFollowed() {
        wants(rule(Channel.UNKNOWN), rule(Channel.EMAIL));

        planner.page("12", Severity.MAJOR);

        assertThat(channels()).containsExactly(Channel.EMAIL);
    }

    @Test
    void whoHasOnlySuchRulesIsPagedOnEveryChannel() {
        wants(rule(Channel.UNKNOWN));

        planner.page("12", Severity.MAJOR);

        assertThat(channels()).containsExactlyInAnyOrderElementsOf(Channel.ALL);
    }

    @Test
    void ofAnIncidentNobodyHereKnowsHowBadItIsTheyAreToldAsOfTheWorst() {
        wants(
                new ChannelRule(Channel.VOICE, 0, Set.of(Urgency.CRITICAL)),
                new ChannelRule(Channel.EMAIL, 0, Set.of(Urgency.MINOR)));

        planner.page("12", Severity.UNKNOWN);

        assertThat(channels()).containsExactly(Channel.VOICE);
    }

    @Test
    void aRuleForSuchIncidentsAloneSilencesNothing() {
        wants(new ChannelRule(Channel.EMAIL, 0, Set.of(Urgency.UNKNOWN)));

        planner.page("12", Severity.CRITICAL);

        assertThat(channels()).containsExactlyInAnyOrderElementsOf(Channel.ALL);
    }

    @Test
    void quietHoursDoNotHoldThemBack() {
        planner.knows(
                "alice@example.com",
                "+15550100",
                new Preferences(
                        List.of(),
                        new QuietHours(LocalTime.of(0, 0), LocalTime.of(23, 59), ZoneOffset.UTC)));

        planner.page("12", Severity.UNKNOWN);

        assertThat(channels()).containsExactlyInAnyOrderElementsOf(Channel.ALL);
    }

    @Test
    void whatIsToBeToldForAnUnknownPurposeIsToldAndNotTakenBack() {
        wants();

        planner.hear("12", 2, Purpose.UNKNOWN, null, State.UNKNOWN, Severity.MAJOR);
        planner.acknowledged("12");

        assertThat(channels()).containsExactlyInAnyOrderElementsOf(Channel.ALL);
        assertThat(planner.fate("12", 2, Channel.SMS)).isInstanceOf(DeliveryEvent.Requested.class);
    }

    @Test
    void nothingIsTakenBackBecauseNobodyHereKnowsTheStateOfAnIncident() {
        wants();
        planner.page("12", Severity.MAJOR);
        planner.ended(id("12", 2, Channel.SMS), new SendResult.Sent(null));
        planner.resolved("12");

        planner.hear("12", 5, null, null, State.UNKNOWN, Severity.MAJOR);

        assertThat(planner.fate("12", 4, Channel.SMS)).isInstanceOf(DeliveryEvent.Requested.class);
    }

    @Test
    void anAnswerNobodyHereUnderstandsIsRefusedInWords() {
        wants();
        planner.page("12", Severity.MAJOR);

        planner.answer("MERGE");

        assertThat(planner.files.refused).hasSize(1);
        assertThat(planner.files.asked).isEmpty();
    }

    @Test
    void whoHasARoleNobodyHereKnowsMayDoWhatAViewerMay() {
        Contact contact = new Contact("zoë", "zoe@example.com", null, Contact.Role.UNKNOWN);

        assertThat(contact.isReachable()).isTrue();
        assertThat(contact.mayAct()).isFalse();
        assertThat(contact.isTold()).isFalse();
    }

    @Test
    void aDeliveryWhoseStandingNobodyHereKnowsIsTriedAgain() {
        Delivery begun =
                DeliveryRules.begin(
                        TestDelivery.WANTED,
                        new DeliveryStart.AtOnce(),
                        START,
                        TestDelivery.POLICY);
        Delivery unknown = with(begun, DeliveryStatus.UNKNOWN);
        var due = begun.nextDeadline().orElseThrow();

        assertThat(
                        DeliveryRules.decide(
                                unknown, new DeliveryInput.DeadlineMet(), due, TestDelivery.POLICY))
                .containsInstanceOf(DeliveryEvent.AttemptFailed.class);
    }

    @Test
    void anEventNobodyHereKnowsLeavesADeliveryAsItIsWithItsPlaceTaken() {
        Delivery begun =
                DeliveryRules.begin(
                        TestDelivery.WANTED,
                        new DeliveryStart.AtOnce(),
                        START,
                        TestDelivery.POLICY);

        Delivery after =
                DeliveryRules.evolve(begun, new DeliveryEvent.Unrecognised("delivery.read"), START);

        assertThat(after.sequence()).isEqualTo(begun.sequence() + 1);
        assertThat(after.status()).isEqualTo(begun.status());
        assertThat(after.nextDeadline()).isEqualTo(begun.nextDeadline());
    }

    @Test
    void whatNobodyHereKnowsIsNoChoice() {
        assertThat(RulesInWords.of(preferences(rule(Channel.UNKNOWN), rule(Channel.EMAIL))))
                .isEqualTo(RulesInWords.of(preferences(rule(Channel.EMAIL))));
        assertThat(Channel.ALL)
                .doesNotContain(Channel.UNKNOWN)
                .hasSize(Channel.values().length - 1);
        assertThat(Urgency.ALL)
                .doesNotContain(Urgency.UNKNOWN)
                .hasSize(Urgency.values().length - 1);
        assertThat(State.ALL).doesNotContain(State.UNKNOWN).hasSize(State.values().length - 1);
        assertThat(Contact.Role.ALL)
                .doesNotContain(Contact.Role.UNKNOWN)
                .hasSize(Contact.Role.values().length - 1);
    }

    private void wants(ChannelRule... rules) {
        planner.knows("alice@example.com", "+15550100", preferences(rules));
    }

    private static Preferences preferences(ChannelRule... rules) {
        return new Preferences(List.of(rules), null);
    }

    private static ChannelRule rule(Channel channel) {
        return new ChannelRule(channel, 0, Set.of());
    }

    private List<Channel> channels() {
        return planner.attempts().stream().map(attempt -> attempt.delivery().channel()).toList();
    }

    private static Delivery with(Delivery delivery, DeliveryStatus status) {
        return new Delivery(
                delivery.id(),
                delivery.purpose(),
                delivery.severity(),
                status,
                delivery.sequence(),
                delivery.attempt(),
                delivery.begun(),
                delivery.unknownBefore(),
                delivery.updatedAt(),
                delivery.deadline(),
                delivery.providerId(),
                delivery.carries(),
                delivery.wantedAt());
    }
}
