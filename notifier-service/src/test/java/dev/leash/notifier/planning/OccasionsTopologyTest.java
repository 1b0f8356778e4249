package dev.leash.notifier.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.incident.State;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.PersonalNotice;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.notification.Purpose;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.severity.Severity;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.reply.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What concerns people and no incident, from the schedule and the page to the workers. */
class OccasionsTopologyTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @TempDir Path folder;
    private PlanningDriver planning;

    @BeforeEach
    void aliceAndBob() {
        planning = new PlanningDriver(folder);
        planning.contact("alice", "alice@example.com", "+15550100001");
        planning.contact("bob", "bob@example.com", null);
    }

    @AfterEach
    void close() {
        planning.close();
    }

    @Test
    void aShiftIsRemindedOfBegunAndOver_eachOnce() {
        planning.schedule(schedule(1, "alice", "bob"));
        planning.pass(Duration.ofSeconds(10));
        assertThat(planning.personal()).isEmpty();

        planning.pass(AN_HOUR);
        assertThat(mails()).containsExactly("SHIFT_AHEAD bob");

        planning.pass(AN_HOUR);
        assertThat(mails()).containsExactlyInAnyOrder("SHIFT_OVER alice", "SHIFT_BEGUN bob");

        planning.pass(AN_HOUR);
        assertThat(planning.personal()).isEmpty();
    }

    @Test
    void anEditIsSeenWithinSeconds() {
        planning.schedule(schedule(1, "alice", "bob"));
        planning.pass(Duration.ofSeconds(10));

        planning.schedule(schedule(2, "bob", "alice"));
        planning.pass(ShiftNotifier.LOOKS_EVERY.plusSeconds(1));

        assertThat(mails()).containsExactlyInAnyOrder("SHIFT_OVER alice", "SHIFT_BEGUN bob");
    }

    @Test
    void whoeverComesHearsOfWhatIsOpen() {
        OpenIncident open =
                new OpenIncident(
                        "12", "Checkout answers 500", Severity.MAJOR, State.IN_PROGRESS, "alice");
        planning.open(open);
        planning.schedule(schedule(1, "alice", "bob"));
        planning.pass(Duration.ofSeconds(10));

        planning.pass(AN_HOUR.multipliedBy(2));

        assertThat(planning.personal())
                .filteredOn(told -> told.purpose() == Purpose.SHIFT_BEGUN)
                .isNotEmpty()
                .allSatisfy(
                        told ->
                                assertThat(((PersonalNotice.OfShift) told.matter()).open().first())
                                        .containsExactly(open));
    }

    @Test
    void aTestHasAFate_andIsAnswered() {
        planning.occasion(
                new PersonalTrigger.TestWanted("r1", "alice", Channel.SMS, Instant.EPOCH, "alice"));

        assertThat(planning.outcomes()).containsExactly(new Reply.Accepted("r1", "", null));
        assertThat(planning.personal())
                .singleElement()
                .satisfies(test -> assertThat(test.address()).isEqualTo("+15550100001"));
        DeliveryId id = new DeliveryId("test/r1", 1, Channel.SMS, "alice");
        planning.receipt(new Receipt.Begun(id, 1));
        planning.receipt(new Receipt.Sent(id, 1, "SM1", false));
        assertThat(planning.facts())
                .extracting(fact -> fact.event())
                .containsExactly(
                        new DeliveryEvent.Requested(Purpose.TEST, "alice", Channel.SMS, null),
                        new DeliveryEvent.Attempted(1),
                        new DeliveryEvent.Sent(1, "SM1", false, false));
    }

    /** Whoever is only away for a while has not to show it again. */
    @Test
    void ofWhoIsForgottenNoAddressIsRemembered() {
        VerifiedMethods shown = verify("alice");
        planning.verified(shown);
        verify("bob");

        planning.forget("alice");
        planning.forget("bob");
        planning.pass(MethodsRetention.LOOKS_EVERY);
        assertThat(planning.methodsKnown()).containsExactly("alice");

        planning.unverify("alice");
        planning.pass(MethodsRetention.LOOKS_EVERY);
        assertThat(planning.methodsKnown()).isEmpty();
    }

    private VerifiedMethods verify(String person) {
        planning.occasion(
                new PersonalTrigger.CodeWanted(
                        "code-" + person, person, Channel.EMAIL, Instant.EPOCH, "123456"));
        planning.occasion(
                new PersonalTrigger.CodeEntered(
                        "entered-" + person, person, Channel.EMAIL, Instant.EPOCH, "123456"));
        assertThat(planning.methodsKnown()).contains(person);
        return (VerifiedMethods) ((Change.Put) planning.published().getLast()).body();
    }

    @Test
    void whatBecameOfAnAnswerIsToldOnceOnTheChannelItCameBy() {
        PersonalTrigger known =
                new PersonalTrigger.OutcomeKnown(
                        "r1", "alice", Channel.SMS, Instant.EPOCH, "Say which: 1 or 2.");
        planning.occasion(known);
        planning.occasion(known);

        assertThat(planning.outcomes()).isEmpty();
        assertThat(planning.personal())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.address()).isEqualTo("+15550100001");
                            assertThat(told.matter())
                                    .isEqualTo(
                                            new PersonalNotice.OfOutcome(
                                                    "r1", "Say which: 1 or 2."));
                        });
    }

    @Test
    void theRightCodeIsARecordInTheLog() {
        planning.occasion(
                new PersonalTrigger.CodeWanted(
                        "r1", "alice", Channel.EMAIL, Instant.EPOCH, "123456"));
        assertThat(planning.personal()).hasSize(1);

        planning.occasion(
                new PersonalTrigger.CodeEntered(
                        "r2", "alice", Channel.EMAIL, Instant.EPOCH, "654321"));
        assertThat(planning.published()).isEmpty();
        planning.occasion(
                new PersonalTrigger.CodeEntered(
                        "r3", "alice", Channel.EMAIL, Instant.EPOCH, "123456"));

        assertThat(planning.outcomes()).hasSize(3).element(1).isInstanceOf(Reply.Refused.class);
        assertThat(planning.published())
                .containsExactly(
                        new Change.Put(
                                Manager.SYSTEM,
                                new VerifiedMethods(
                                        "alice",
                                        List.of(
                                                new VerifiedMethod(
                                                        Channel.EMAIL,
                                                        "alice@example.com",
                                                        PlanningDriver.START)))));
    }

    @Test
    void whatWasToldIsForgottenAfterTwoDays() {
        planning.occasion(
                new PersonalTrigger.TestWanted("r1", "bob", Channel.EMAIL, Instant.EPOCH, "bob"));
        DeliveryId id = new DeliveryId("test/r1", 1, Channel.EMAIL, "bob");
        planning.receipt(new Receipt.Sent(id, 1, "id", false));
        assertThat(planning.remembered()).isPositive();

        planning.pass(Duration.ofDays(2).plusSeconds(2));

        assertThat(planning.remembered()).isZero();
    }

    private List<String> mails() {
        return planning.personal().stream()
                .filter(told -> told.channel() == Channel.EMAIL)
                .map(OccasionsTopologyTest::words)
                .toList();
    }

    private static String words(Dispatch.Personal told) {
        return told.purpose() + " " + told.delivery().person();
    }

    /** The first until two hours after the start, the second after them. */
    private static Schedule schedule(long version, String first, String second) {
        LocalDateTime start = LocalDateTime.ofInstant(PlanningDriver.START, ZoneOffset.UTC);
        return new Schedule(
                "default",
                version,
                ZoneOffset.UTC,
                List.of(
                        new ScheduleRow(
                                2, start.minusHours(1), start.plusMinutes(119), List.of(first)),
                        new ScheduleRow(
                                3, start.plusHours(2), start.plusHours(20), List.of(second))));
    }
}
