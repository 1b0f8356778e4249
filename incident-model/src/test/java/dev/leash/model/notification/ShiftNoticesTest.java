package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.incident.State;
import dev.leash.model.notification.Limits.Limit;
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

    private static final Instant BEGINS = TestDesk.START.plus(Duration.ofHours(1));

    private final TestDesk desk = new TestDesk(Limits.NONE);

    @Test
    void wakesNobody() {
        desk.knows("alice@example.com", "+15550100", Preferences.NONE);

        desk.hear(new Occasion.ShiftChanged(change(Kind.AHEAD, BEGINS)));

        assertThat(told()).containsExactlyInAnyOrder(Channel.EMAIL, Channel.SLACK);
    }

    @Test
    void goesWhereTheirRulesSay() {
        desk.knows(
                "alice@example.com",
                "+15550100",
                new Preferences(
                        List.of(
                                new ChannelRule(Channel.SMS, 0, Set.of()),
                                new ChannelRule(Channel.EMAIL, 60, Set.of())),
                        null));

        desk.hear(new Occasion.ShiftChanged(change(Kind.AHEAD, BEGINS)));

        assertThat(told()).containsExactly(Channel.EMAIL);
    }

    @Test
    void slackIsQuietAtQuietHours_andAReminderThatComesTooLateDoesNotComeAtAll() {
        desk.knows("alice@example.com", null, quietUntil("05:00"));

        desk.hear(new Occasion.ShiftChanged(change(Kind.AHEAD, BEGINS)));
        assertThat(told()).containsExactly(Channel.EMAIL);
        desk.pass(Duration.ofHours(3));

        assertThat(told()).containsExactly(Channel.EMAIL);
        assertThat(fate(Kind.AHEAD, BEGINS, Channel.SLACK))
                .isEqualTo(
                        new DeliveryEvent.Cancelled(
                                "it came too late to be of use", DropCode.TOO_LATE));
    }

    @Test
    void saysWhatIsOpenAsOfThen_theWorstFirst() {
        desk.knows("alice@example.com", null, Preferences.NONE);
        desk.files.open.add(open("9", Severity.MAJOR, null));
        desk.files.open.add(open("10", Severity.CRITICAL, "alice"));
        desk.now = BEGINS;

        desk.hear(new Occasion.ShiftChanged(change(Kind.BEGUN, BEGINS)));

        assertThat(desk.files.dispatches)
                .hasSize(2)
                .allSatisfy(
                        dispatch ->
                                assertThat(((Dispatch.Personal) dispatch).matter())
                                        .isEqualTo(
                                                new Matter.OfShift(
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
        desk.knows("alice@example.com", null, Preferences.NONE);
        desk.now = BEGINS;

        desk.hear(new Occasion.ShiftChanged(change(Kind.BEGUN, BEGINS)));
        desk.hear(new Occasion.ShiftChanged(change(Kind.BEGUN, BEGINS)));

        assertThat(told()).containsExactlyInAnyOrder(Channel.EMAIL, Channel.SLACK);
    }

    @Test
    void whatIsNoNewsIsNotToldButSaid() {
        desk.knows("alice@example.com", null, Preferences.NONE);
        desk.now = BEGINS.plus(Duration.ofMinutes(31));

        desk.hear(new Occasion.ShiftChanged(change(Kind.BEGUN, BEGINS)));

        assertThat(told()).isEmpty();
        assertThat(fate(Kind.BEGUN, BEGINS, Channel.EMAIL))
                .isInstanceOfSatisfying(
                        DeliveryEvent.Suppressed.class,
                        suppressed -> assertThat(suppressed.reason()).contains("31 min late"));
    }

    @Test
    void waitsBehindPages_andIsNoPartOfAnyOtherMessage() {
        TestDesk limited =
                new TestDesk(
                        new Limits(
                                Map.of(
                                        Channel.EMAIL,
                                        List.of(new Limit(1, Duration.ofMinutes(1))))));
        limited.knows("alice@example.com", null, Preferences.NONE);
        limited.page("1", Severity.MINOR);
        limited.hear(new Occasion.ShiftChanged(change(Kind.AHEAD, BEGINS)));
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
                        new Matter.OfShift(change(Kind.AHEAD, BEGINS), OpenIncidents.NONE).name());
        assertThat(limited.fate("3", 2, Channel.EMAIL))
                .isEqualTo(new DeliveryEvent.RolledUp(TestDesk.id("2", 2, Channel.EMAIL)));
    }

    @Test
    void anEndpointThatHasStoppedIsToldOnceAndWakesNobodyEither() {
        desk.knows("alice@example.com", "+15550100", Preferences.NONE);
        Occasion stopped =
                new Occasion.EndpointDisabled(
                        TestDesk.ALICE, "billing-eu", "it answered 410 Gone", TestDesk.START, null);

        desk.hear(stopped);
        desk.hear(stopped);

        assertThat(told()).containsExactlyInAnyOrder(Channel.EMAIL, Channel.SLACK);
        assertThat(desk.files.told.values().iterator().next().matter().name())
                .startsWith("endpoint/billing%2Deu/");
    }

    @Test
    void isForgottenAfterTwoDays() {
        desk.knows("alice@example.com", null, Preferences.NONE);
        desk.hear(new Occasion.ShiftChanged(change(Kind.AHEAD, BEGINS)));
        String name = desk.files.told.values().iterator().next().matter().name();

        desk.forget(name);
        assertThat(desk.files.told).isNotEmpty();
        desk.pass(Desk.REMEMBERS);
        desk.forget(name);

        assertThat(desk.files.told).isEmpty();
        assertThat(desk.files.deliveries).isEmpty();
    }

    private List<Channel> told() {
        return desk.files.dispatches.stream().map(Dispatch::channel).toList();
    }

    private DeliveryEvent fate(Kind kind, Instant at, Channel channel) {
        Matter matter = new Matter.OfShift(change(kind, at), OpenIncidents.NONE);
        return desk.files
                .fates
                .getOrDefault(DeliveryId.of(matter, channel, TestDesk.ALICE), List.of())
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
                TestDesk.ALICE,
                "on-call a-b",
                ZoneOffset.UTC,
                at,
                kind == Kind.OVER ? null : at.plus(Duration.ofHours(8)),
                List.of(TestDesk.ALICE, "bob"));
    }
}
