package dev.leash.sheets.publish;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.PartialEdit;
import dev.leash.model.oncall.Schedule;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Sheets;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfContact;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulePlanTest {

    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");
    private static final TimeFormat FORMAT = TimeFormat.of("%m-%d-%Y %H:%M").orElseThrow();
    private static final String HEADER = "start_time|end_time|assignees";
    private static final String ALICE = "01-01-2025 00:00|12-31-2025 23:59|alice";
    private static final String BOB = "01-01-2025 00:00|12-31-2025 23:59|bob";

    private final SchedulePlan plan = new SchedulePlan(FORMAT, ZoneOffset.UTC);
    private DirectorySnapshot held;

    @BeforeEach
    void begin() {
        held = new DirectorySnapshot();
        for (String name : List.of("alice", "bob")) {
            Contact contact = new Contact(name, name + "@example.com", null, Role.ADMIN);
            held.take(SheetChange.to(new OfContact(contact)));
        }
    }

    @Test
    void putsAGoodSheetInForce() {
        apply(HEADER, ALICE, BOB);

        assertThat(schedule().version()).isEqualTo(1);
        assertThat(schedule().zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(schedule().rows()).hasSize(2);
        assertThat(sheet())
                .isEqualTo(new OfSheet("schedule", "here", NOW, 1, NOW, 2, List.of(), List.of()));
    }

    @Test
    void saysNothingAboutContentThatIsInForce() {
        apply(HEADER, ALICE);

        assertThat(planned(NOW.plusSeconds(60), Sheets.found(HEADER, ALICE)).changes()).isEmpty();
        assertThat(planned(NOW, Sheets.found(HEADER + "|problem", ALICE + "|", "")).changes())
                .isEmpty();
    }

    @Test
    void countsEveryChangeOfContent() {
        apply(HEADER, ALICE);
        apply(HEADER, BOB);
        apply(HEADER, ALICE);

        assertThat(schedule().version()).isEqualTo(3);
    }

    @Test
    void countsAChangeOfTheZone() {
        apply(HEADER, ALICE);
        SchedulePlan elsewhere = new SchedulePlan(FORMAT, ZoneId.of("Europe/Berlin"));

        elsewhere
                .plan(Sheets.found(HEADER, ALICE), held, "here", NOW)
                .changes()
                .forEach(held::take);

        assertThat(schedule().version()).isEqualTo(2);
        assertThat(schedule().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void putsTheGoodRowsInForceTheFirstTimeToo() {
        apply(HEADER, ALICE, "soon|12-31-2025 23:59|bob");

        assertThat(schedule().version()).isEqualTo(1);
        assertThat(people()).containsExactly("alice");
        assertThat(sheet().versionInForce()).isEqualTo(1);
        assertThat(sheet().refusedRows()).isEqualTo(1);
        assertThat(sheet().refusedSince()).isEqualTo(NOW);
        assertThat(sheet().heldBack()).isNull();
    }

    @Test
    void putsTheGoodRowsOfAnEditInForceWhileOthersAreRefused() {
        apply(HEADER, ALICE);
        Instant later = NOW.plusSeconds(60);

        SheetChanges refused =
                planned(later, Sheets.found(HEADER, BOB, "soon|12-31-2025 23:59|bob"));
        refused.changes().forEach(held::take);

        assertThat(people()).containsExactly("bob");
        assertThat(refused.refusedRows()).isEqualTo(1);
        assertThat(sheet().versionInForce()).isEqualTo(2);
        assertThat(sheet().readAt()).isEqualTo(later);
        assertThat(sheet().rows()).isEqualTo(2);
        assertThat(sheet().heldBack()).isNull();
        assertThat(sheet().refused())
                .extracting(Refused::row, Refused::column, Refused::value)
                .containsExactly(tuple(3, "start_time", "soon"));
    }

    @Test
    void aRefusedRowUncoversNoTimeThatWasCovered() {
        String june = "06-01-2025 00:00|06-30-2025 23:59|alice";
        String july = "07-01-2025 00:00|07-31-2025 23:59|bob";
        apply(HEADER, june, july);

        apply(
                HEADER,
                "06-01-2025 00:00|06-30-2025 23:59|bob",
                "07-01-2025 00:00|07-32-2025 23:59|alice");

        assertThat(schedule().version()).isEqualTo(2);
        assertThat(people()).containsExactly("bob", "bob");
        assertThat(schedule().rows().getLast().start()).isEqualTo("2025-07-01T00:00");
        assertThat(sheet().heldBack())
                .isEqualTo(
                        new HeldBack(
                                "Until every row can be used, but until 07-15-2025 12:00 at the latest, the previous rows stay in force wherever the good rows leave nobody on call: bob from 07-01-2025 00:00 to 07-31-2025 23:59.",
                                NOW,
                                SheetCode.ROWS_REFUSED));

        apply(HEADER, june, "07-01-2025 00:00|07-31-2025 23:59|alice");

        assertThat(people()).containsExactly("alice", "alice");
        assertThat(sheet().heldBack()).isNull();
        assertThat(sheet().refusedSince()).isNull();
    }

    @Test
    void whoeverWasRemovedIsOnCallForThirtyDaysAtMostWhileARowStaysRefused() {
        apply(HEADER, ALICE);
        String[] edit = {
            HEADER, "06-01-2025 00:00|06-16-2025 23:59|bob", "06-17-2025 00:00|soon|bob"
        };
        apply(edit);
        assertThat(sheet().heldBack()).isNotNull();
        assertThat(sheet().warnings())
                .as("the end is known from the first day on")
                .containsExactly(
                        "The schedule ends on 07-15-2025 12:00; nobody is on call after that.");
        Instant end = NOW.plus(PartialEdit.KEPT_FOR);

        planned(end.minusSeconds(1), Sheets.found(edit)).changes().forEach(held::take);
        assertThat(FinalSchedule.of(schedule()).peopleAt(end.minusSeconds(1)))
                .containsExactly("alice");

        planned(end, Sheets.found(edit)).changes().forEach(held::take);
        assertThat(FinalSchedule.of(schedule()).peopleAt(end)).isEmpty();
        assertThat(schedule().version()).isEqualTo(2);
        assertThat(sheet().heldBack()).isNull();
        assertThat(sheet().refusedRows()).isEqualTo(1);
        assertThat(sheet().warnings())
                .containsExactly("Every row of the schedule is in the past: nobody is on call.");
    }

    @Test
    void anEmptiedSheetLeavesWhoIsOnCallForTenMinutes() {
        apply(HEADER, ALICE);

        apply(HEADER);
        assertThat(people()).containsExactly("alice");
        assertThat(sheet().heldBack())
                .isEqualTo(
                        new HeldBack(
                                "1 of 1 rows are no longer in the sheet. The sheet may be incomplete, so the previous rows stay in force wherever the other rows leave nobody on call, for 10 minutes; if they are still missing then, they are removed.",
                                NOW,
                                SheetCode.MASS_REMOVAL));
        assertThat(planned(NOW.plusSeconds(300), Sheets.found(HEADER)).changes()).isEmpty();

        planned(NOW.plusSeconds(600), Sheets.found(HEADER)).changes().forEach(held::take);
        assertThat(people()).isEmpty();
        assertThat(sheet().heldBack()).isNull();
        assertThat(sheet().warnings()).containsExactly("Nobody is on call now.");
    }

    @Test
    void aSheetThatIsFilledAgainIsInForceAtOnce() {
        apply(HEADER, ALICE);
        apply(HEADER);

        planned(NOW.plusSeconds(60), Sheets.found(HEADER, BOB)).changes().forEach(held::take);

        assertThat(people()).containsExactly("bob");
        assertThat(sheet().heldBack()).isNull();
    }

    @Test
    void mostRowsThatAreGoneAtOnceStayForTenMinutes_whereNobodyElseIs() {
        List<String> weeks = weeks(6);
        apply(sheet(weeks));

        apply(sheet(weeks.subList(0, 1)));
        assertThat(people()).hasSize(6);
        assertThat(requireNonNull(sheet().heldBack()).reason())
                .startsWith("5 of 6 rows are no longer");

        planned(NOW.plusSeconds(600), Sheets.found(sheet(weeks.subList(0, 1))))
                .changes()
                .forEach(held::take);
        assertThat(people()).hasSize(1);
    }

    @Test
    void rowsThatArePastOrReplacedGoAtOnce() {
        List<String> weeks = weeks(6);
        List<String> past = new ArrayList<>(weeks);
        for (int day = 1; day <= 9; day++) {
            past.add("05-0%d-2025 00:00|05-0%d-2025 23:59|alice".formatted(day, day));
        }
        apply(sheet(past));

        apply(sheet(weeks));
        assertThat(people()).hasSize(6);

        apply(HEADER, BOB);
        assertThat(people()).containsExactly("bob");
        assertThat(sheet().heldBack()).isNull();
    }

    /** Somebody who was kept for days because of a refused row is not kept for ten minutes more. */
    @Test
    void whoeverWasKeptLongAgoGoesOnceTheSheetIsWholeAgain() {
        apply(sheet(weeks(6)));
        apply(HEADER, weeks(6).getFirst(), "soon|06-30-2025 23:59|bob");
        assertThat(people()).hasSize(6);

        planned(NOW.plus(Duration.ofDays(2)), Sheets.found(HEADER, weeks(6).getFirst()))
                .changes()
                .forEach(held::take);

        assertThat(people()).hasSize(1);
        assertThat(sheet().heldBack()).isNull();
    }

    @Test
    void saysNothingNewWhileARowStaysRefused() {
        apply(
                HEADER,
                "06-01-2025 00:00|06-16-2025 23:59|alice",
                "06-17-2025 00:00|12-31-2025 23:59|bob");
        String[] edit = {
            HEADER, "06-01-2025 00:00|06-16-2025 23:59|bob", "06-17-2025 00:00|soon|bob"
        };
        apply(edit);

        SheetChanges again = planned(NOW.plus(Duration.ofDays(3)), Sheets.found(edit));
        again.changes().forEach(held::take);

        assertThat(schedule().version()).isEqualTo(2);
        assertThat(sheet().refusedSince()).isEqualTo(NOW);
    }

    @Test
    void whatIsNotThereYetStaysWhileTheSheetMayStillBeBeingWritten() {
        String june = "06-01-2025 00:00|06-30-2025 23:59|alice";
        String july = "07-01-2025 00:00|12-31-2025 23:59|bob";
        apply(HEADER, june, july);
        Reading.Found half =
                new Reading.Found(Sheets.table(HEADER, june), "r", false, List.of(), List.of());

        planned(NOW, half).changes().forEach(held::take);
        assertThat(people()).containsExactly("alice", "bob");

        apply(HEADER, june);
        assertThat(people()).containsExactly("alice");
    }

    @Test
    void keepsTheLastVersionWhenNoRowOfAnEditIsGood() {
        apply(HEADER, ALICE);

        apply(HEADER, "soon|12-31-2025 23:59|bob");

        assertThat(schedule().version()).isEqualTo(1);
        assertThat(sheet().inForceSince()).isEqualTo(NOW);
        assertThat(sheet().heldBack())
                .isEqualTo(
                        new HeldBack(
                                "No row of the sheet can be used: version 1 stays in force.",
                                NOW,
                                SheetCode.ROWS_REFUSED));
    }

    @Test
    void isInForceSinceTheVersionChanged() {
        apply(HEADER, ALICE);
        Instant later = NOW.plusSeconds(60);
        planned(later, Sheets.found(HEADER, BOB)).changes().forEach(held::take);

        assertThat(sheet().inForceSince()).isEqualTo(later);
    }

    @Test
    void hasNoVersionInForceWhenTheFirstSheetIsBad() {
        apply("wrong|header");

        assertThat(held.schedule("default")).isEmpty();
        assertThat(sheet().versionInForce()).isZero();
        assertThat(sheet().inForceSince()).isNull();
        assertThat(sheet().warnings()).contains("No schedule is in force: nobody is on call.");
        assertThat(sheet().heldBack())
                .isEqualTo(
                        new HeldBack(
                                "The sheet is refused, and there is no earlier version: nobody is on call.",
                                NOW,
                                SheetCode.ROWS_REFUSED));
    }

    @Test
    void keepsTheLastGoodVersionWhenTheSheetIsMissing() {
        apply(HEADER, ALICE);

        planned(NOW, new Reading.Missing()).changes().forEach(held::take);

        assertThat(schedule().version()).isEqualTo(1);
        assertThat(sheet().versionInForce()).isEqualTo(1);
        assertThat(sheet().refused()).isEmpty();
        assertThat(sheet().warnings())
                .containsExactly("The sheet is missing: its last version stays in force.");
    }

    @Test
    void keepsTheLastGoodVersionWhenTheSheetIsNoSheet() {
        apply(HEADER, ALICE);

        planned(NOW, new Reading.Unreadable("it is not UTF-8")).changes().forEach(held::take);

        assertThat(schedule().version()).isEqualTo(1);
        assertThat(sheet().refused())
                .containsExactly(
                        new Refused(1, null, "", "it is not UTF-8", SheetCode.SHEET_UNREADABLE));
    }

    @Test
    void warnsAboutPeopleNobodyKnows() {
        apply(HEADER, "01-01-2025 00:00|12-31-2025 23:59|carol");

        assertThat(sheet().warnings())
                .containsExactly(
                        "'carol' is on the schedule but not among the contacts, and cannot be paged.",
                        "Nobody who can be paged is on call now.");
    }

    @Test
    void whoeverCannotBePagedIsAProblemOfTheRowWhichStaysInForce() {
        knows(new Contact("vic", "vic@example.com", null, Role.VIEWER));
        knows(new Contact("nell", null, null, Role.RESPONDER));
        String row = "01-01-2025 00:00|12-31-2025 23:59|";

        SheetChanges planned =
                planned(NOW, Sheets.found(HEADER, row + "alice, carol", row + "Vic, nell", ALICE));
        planned.changes().forEach(held::take);

        assertThat(schedule().rows()).hasSize(3);
        assertThat(planned.refusedRows()).isZero();
        assertThat(planned.problemRows()).isEqualTo(2);
        assertThat(planned.problems())
                .extracting(Refused::row, Refused::column, Refused::value)
                .containsExactly(
                        tuple(2, "assignees", "carol"),
                        tuple(3, "assignees", "Vic"),
                        tuple(3, "assignees", "nell"));
        assertThat(planned.explanations()).isEqualTo(planned.problems());
    }

    @Test
    void peopleAreFoundByWhateverTheyGoBy() {
        String row = "01-01-2025 00:00|12-31-2025 23:59|";

        SheetChanges planned =
                planned(
                        NOW,
                        Sheets.found(
                                HEADER,
                                row + "ALICE@example.com, bob",
                                row + "Bob\u00a0<BOB@example.com>",
                                row + "A\u00adlice\u200b"));

        assertThat(planned.problems()).isEmpty();
    }

    @Test
    void manyProblemsOfARowAreCounted() {
        String many =
                String.join(",", IntStream.range(0, 50).mapToObj(it -> "ghost" + it).toList());

        SheetChanges planned =
                planned(NOW, Sheets.found(HEADER, "01-01-2025 00:00|12-31-2025 23:59|" + many));

        assertThat(planned.problems()).hasSize(6);
        assertThat(planned.problems().getLast().reason())
                .isEqualTo("the same applies to 45 more people");
    }

    @Test
    void takesAWarningBackWhenTimeHasPassedIt() {
        apply(HEADER, "06-16-2025 00:00|12-31-2025 23:59|alice");
        assertThat(sheet().warnings()).hasSize(1);

        planned(
                        NOW.plus(Duration.ofDays(1)),
                        Sheets.found(HEADER, "06-16-2025 00:00|12-31-2025 23:59|alice"))
                .changes()
                .forEach(held::take);

        assertThat(sheet().warnings()).isEmpty();
        assertThat(schedule().version()).isEqualTo(1);
    }

    @Test
    void refusesAScheduleThatKafkaWouldNotTake() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int row = 0; row < 2_000; row++) {
            lines.add("01-01-2025 00:00|12-31-2025 23:59|" + "x".repeat(500));
        }

        apply(lines.toArray(String[]::new));

        assertThat(held.schedule("default")).isEmpty();
        assertThat(sheet().refused())
                .containsExactly(
                        new Refused(
                                1,
                                null,
                                "",
                                "the schedule is too large; at most 900000 bytes are allowed",
                                SheetCode.TOO_LARGE));
    }

    private static List<String> weeks(int count) {
        LocalDate monday = LocalDate.parse("2025-06-16");
        DateTimeFormatter day = DateTimeFormatter.ofPattern("MM-dd-yyyy", Locale.ROOT);
        return IntStream.range(0, count)
                .mapToObj(
                        week ->
                                "%s 00:00|%s 23:59|alice"
                                        .formatted(
                                                monday.plusWeeks(week).format(day),
                                                monday.plusWeeks(week).plusDays(6).format(day)))
                .toList();
    }

    private static String[] sheet(List<String> rows) {
        return Stream.concat(Stream.of(HEADER), rows.stream()).toArray(String[]::new);
    }

    private void knows(Contact contact) {
        held.take(SheetChange.to(new OfContact(contact)));
    }

    private void apply(String... lines) {
        planned(NOW, Sheets.found(lines)).changes().forEach(held::take);
    }

    private SheetChanges planned(Instant now, Reading reading) {
        return plan.plan(reading, held, "here", now);
    }

    private Schedule schedule() {
        return held.schedule("default").orElseThrow();
    }

    private List<String> people() {
        return schedule().rows().stream().flatMap(row -> row.assignees().stream()).toList();
    }

    private OfSheet sheet() {
        return held.sheet("schedule").orElseThrow();
    }
}
