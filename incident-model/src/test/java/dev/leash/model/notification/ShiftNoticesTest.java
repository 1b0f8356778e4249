package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.incident.State;
import dev.leash.model.notification.RateLimits.Limit;
import dev.leash.model.oncall.ShiftChange;
import dev.leash.model.oncall.ShiftChange.Kind;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShiftNoticesTest {

    private static final Instant BEGINS = TestPlanner.START.plus(Duration.ofHours(1));

    private final TestPlanner planner = new TestPlanner(RateLimits.NONE);

    @Test
    void wakesNobody() {
        planner.knows("alice@example.com", "+15550100", Preferences.NONE);

        planner.hear(new PersonalTrigger.ShiftChanged(change(Kind.AHEAD, BEGINS)));

        assertThat(told()).containsExactlyInAnyOrder(Channel.EMAIL, Channel.SLACK);
    }

    @Test
    void goesWhereTheirRulesSay() {
        planner.knows(
                "alice@example.com",
                "+15550100",
                new Preferences(
                        List.of(
                                new ChannelRule(Channel.SMS, 0, Set.of()),
                                new ChannelRule(Channel.EMAIL, 60, Set.of())),
                        null));

        planner.hear(new PersonalTrigger.ShiftChanged(change(Kind.AHEAD, BEGINS)));

        assertThat(told()).containsExactly(Channel.EMAIL);
    }

    @Test
    void slackIsQuietAtQuietHours_andAReminderThatComesTooLateDoesNotComeAtAll() {
        planner.knows("alice@example.com", null, quietUntil("05:00"));

        planner.hear(new PersonalTrigger.ShiftChanged(change(Kind.AHEAD, BEGINS)));
        assertThat(told()).containsExactly(Channel.EMAIL);
        planner.pass(Duration.ofHours(3));

        assertThat(told()).containsExactly(Channel.EMAIL);
        assertThat(fate(Kind.AHEAD, BEGINS, Channel.SLACK))
                .isEqualTo(
                        new DeliveryEvent.Cancelled(
                                "it was too late to be useful", DropCode.TOO_LATE));
    }

    @Test
    void saysWhatIsOpenAsOfThen_theWorstFirst() {
        planner.knows("alice@example.com", null, Preferences.NONE);
        planner.files.open.add(open("9", Severity.MAJOR, null));
        planner.files.open.add(open("10", Severity.CRITICAL, "alice"));
        planner.now = BEGINS;

        planner.hear(new PersonalTrigger.ShiftChanged(change(Kind.BEGUN, BEGINS)));

        assertThat(planner.files.dispatches)
                .hasSize(2)
                .allSatisfy(
                        dispatch ->
                                assertThat(((Dispatch.Personal) dispatch).matter())
                                        .isEqualTo(
                                                new PersonalNotice.OfShift(
                                                        change(Kind.BEGUN, BEGINS),
                                                        new OpenIncidents(
                                                                2,
                                                                List.of(
                                                                        open(
                                                                                "10",
                                                                                Severity.CRITICAL,
                                                                                "alice"),
                                                                        open(
                                                                                "9",
                                                                                Severity.MAJOR,
                                                                                null))))));
    }

    @Test
    void isToldOnce_howeverOftenSomebodyLooks() {
        planner.knows("alice@example.com", null, Preferences.NONE);
        planner.now = BEGINS;

        planner.hear(new PersonalTrigger.ShiftChanged(change(Kind.BEGUN, BEGINS)));
        planner.hear(new PersonalTrigger.ShiftChanged(change(Kind.BEGUN, BEGINS)));

        assertThat(told()).containsExactlyInAnyOrder(Channel.EMAIL, Channel.SLACK);
    }

    @Test
    void whatIsNoNewsIsNotToldButSaid() {
        planner.knows("alice@example.com", null, Preferences.NONE);
        planner.now = BEGINS.plus(Duration.ofMinutes(31));

        planner.hear(new PersonalTrigger.ShiftChanged(change(Kind.BEGUN, BEGINS)));

        assertThat(told()).isEmpty();
        assertThat(fate(Kind.BEGUN, BEGINS, Channel.EMAIL))
                .isInstanceOfSatisfying(
                        DeliveryEvent.Suppressed.class,
                        suppressed -> assertThat(suppressed.reason()).contains("31 min late"));
    }

    @Test
    void waitsBehindPages_andIsNoPartOfAnyOtherMessage() {
        TestPlanner limited =
                new TestPlanner(
                        new RateLimits(
                                Map.of(
                                        Channel.EMAIL,
                                        List.of(new Limit(1, Duration.ofMinutes(1))))));
        limited.knows("alice@example.com", null, Preferences.NONE);
        limited.page("1", Severity.MINOR);
        limited.hear(new PersonalTrigger.ShiftChanged(change(Kind.AHEAD, BEGINS)));
        limited.page("2", Severity.MINOR);
        limited.page("3", Severity.MINOR);

        limited.pass(Duration.ofMinutes(5));

        assertThat(
                        limited.files.dispatches.stream()
                                .filter(one -> one.channel() == Channel.EMAIL)
                                .map(one -> ((Dispatch.OfDelivery) one).delivery().incidentId()))
                .containsExactly(
                        "1",
                        "2",
                        new PersonalNotice.OfShift(change(Kind.AHEAD, BEGINS), OpenIncidents.NONE)
                                .name());
        assertThat(limited.fate("3", 2, Channel.EMAIL))
                .isEqualTo(new DeliveryEvent.RolledUp(TestPlanner.id("2", 2, Channel.EMAIL)));
    }

    @Test
    void anEndpointThatHasStoppedIsToldOnceAndWakesNobodyEither() {
        planner.knows("alice@example.com", "+15550100", Preferences.NONE);
        PersonalTrigger stopped =
                new PersonalTrigger.EndpointDisabled(
                        TestPlanner.ALICE,
                        "billing-eu",
                        "it answered 410 Gone",
                        TestPlanner.START,
                        null);

        planner.hear(stopped);
        planner.hear(stopped);

        assertThat(told()).containsExactlyInAnyOrder(Channel.EMAIL, Channel.SLACK);
        assertThat(planner.files.told.values().iterator().next().matter().name())
                .startsWith("endpoint/billing%2Deu/");
    }

    @Test
    void isForgottenAfterTwoDays() {
        planner.knows("alice@example.com", null, Preferences.NONE);
        planner.hear(new PersonalTrigger.ShiftChanged(change(Kind.AHEAD, BEGINS)));
        String name = planner.files.told.values().iterator().next().matter().name();

        planner.forget(name);
        assertThat(planner.files.told).isNotEmpty();
        planner.pass(DeliveryPlanner.REMEMBERS);
        planner.forget(name);

        assertThat(planner.files.told).isEmpty();
        assertThat(planner.files.deliveries).isEmpty();
    }

    private List<Channel> told() {
        return planner.files.dispatches.stream().map(Dispatch::channel).toList();
    }

    private DeliveryEvent fate(Kind kind, Instant at, Channel channel) {
        PersonalNotice matter = new PersonalNotice.OfShift(change(kind, at), OpenIncidents.NONE);
        return planner.files
                .fates
                .getOrDefault(DeliveryId.of(matter, channel, TestPlanner.ALICE), List.of())
                .getLast()
                .event();
    }

    private static Preferences quietUntil(String until) {
        return new Preferences(
                List.of(),
                new QuietHours(LocalTime.parse("22:00"), LocalTime.parse(until), ZoneOffset.UTC));
    }

    private static OpenIncident open(String id, Severity severity, @Nullable String owner) {
        return new OpenIncident(id, "Incident " + id, severity, State.ASSIGNED, owner);
    }

    private static ShiftChange change(Kind kind, Instant at) {
        return new ShiftChange(
                kind,
                TestPlanner.ALICE,
                "on-call a-b",
                ZoneOffset.UTC,
                at,
                kind == Kind.OVER ? null : at.plus(Duration.ofHours(8)),
                List.of(TestPlanner.ALICE, "bob"));
    }
}
