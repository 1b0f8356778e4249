package dev.leash.model.oncall;

import static dev.leash.model.oncall.TestSchedules.row;
import static dev.leash.model.oncall.TestSchedules.rowOf;
import static dev.leash.model.oncall.TestSchedules.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.oncall.FinalSchedule.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FinalScheduleTest {

    private static final FinalSchedule NIGHT_AND_DAY =
            FinalSchedule.of(
                    schedule(
                            ZoneOffset.UTC,
                            row(2, "2026-03-02T00:00", "2026-03-02T07:59", "alice", "bob"),
                            row(3, "2026-03-02T08:00", "2026-03-02T23:59", "carol"),
                            row(5, "2026-03-04T00:00", "2026-03-04T23:59", "dave")));

    private static final Layer WEEK =
            new Layer.Rows(
                    "week", List.of(row(2, "2026-03-02T00:00", "2026-03-08T23:59", "alice")));
    private static final Layer YEAR =
            new Layer.Rows("year", List.of(row(2, "2026-01-01T00:00", "2026-12-31T23:59", "bob")));

    @Test
    void saysWhoIsOnCallAndWhichRowNamesThem() {
        Span span = NIGHT_AND_DAY.at(at("2026-03-02T03:00:00Z")).orElseThrow();

        assertThat(span.people()).containsExactly("alice", "bob");
        assertThat(span.from()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(span.until()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(NIGHT_AND_DAY.source(span, 2))
                .isEqualTo(new ScheduleSource("primary", 1, 2, 2, "rows", null));
    }

    @Test
    void spansAreHalfOpen() {
        assertThat(people("2026-03-01T23:59:59.999999999Z")).isEmpty();
        assertThat(people("2026-03-02T00:00:00Z")).containsExactly("alice", "bob");
        assertThat(people("2026-03-02T07:59:59.999999999Z")).containsExactly("alice", "bob");
        assertThat(people("2026-03-02T08:00:00Z")).containsExactly("carol");
        assertThat(people("2026-03-02T23:59:59.999999999Z")).containsExactly("carol");
        assertThat(people("2026-03-03T00:00:00Z")).isEmpty();
    }

    @Test
    void theFirstRowThatMatchesWins_andTheOneBelowGoesOnAfterIt() {
        FinalSchedule schedule =
                FinalSchedule.of(
                        schedule(
                                ZoneOffset.UTC,
                                row(2, "2026-03-02T10:00", "2026-03-02T10:59", "stand-in"),
                                row(3, "2026-03-02T00:00", "2026-03-02T23:59", "regular")));

        assertThat(schedule.spans())
                .extracting(span -> rowOf(span).number())
                .containsExactly(3, 2, 3);
        assertThat(schedule.spans())
                .extracting(Span::until)
                .containsExactly(
                        at("2026-03-02T10:00:00Z"),
                        at("2026-03-02T11:00:00Z"),
                        at("2026-03-03T00:00:00Z"));
    }

    @Test
    void aSpanDoesNotEndWhereARowBehindItBegins() {
        FinalSchedule schedule =
                FinalSchedule.of(
                        schedule(
                                ZoneOffset.UTC,
                                row(2, "2026-03-02T00:00", "2026-03-02T23:59", "regular"),
                                row(3, "2026-03-02T10:00", "2026-03-03T09:59", "never first")));

        assertThat(schedule.at(at("2026-03-02T09:00:00Z")).orElseThrow().until())
                .isEqualTo("2026-03-03T00:00:00Z");
    }

    @Test
    void isReadOnTheClocksOfTheZone() {
        FinalSchedule schedule =
                FinalSchedule.of(
                        schedule(
                                ZoneId.of("Asia/Kolkata"),
                                row(2, "2026-03-02T09:00", "2026-03-02T17:59", "asha")));

        assertThat(schedule.spans())
                .singleElement()
                .satisfies(
                        span -> {
                            assertThat(span.from()).isEqualTo("2026-03-02T03:30:00Z");
                            assertThat(span.until()).isEqualTo("2026-03-02T12:30:00Z");
                        });
    }

    @Test
    void withoutRowsNobodyEverIs() {
        FinalSchedule schedule = FinalSchedule.of(schedule(ZoneOffset.UTC));

        assertThat(schedule.at(Instant.EPOCH)).isEmpty();
        assertThat(schedule.next(Instant.EPOCH)).isEmpty();
        assertThat(schedule.nextChange(Instant.EPOCH)).isEmpty();
        assertThat(schedule.endsAt()).isEmpty();
        assertThat(schedule.peopleFrom(Instant.EPOCH)).isEmpty();
    }

    @Test
    void anUpperLayerGoesBeforeALowerOne() {
        FinalSchedule schedule = compile(List.of(WEEK, YEAR), List.of());

        assertThat(schedule.spans())
                .extracting(Span::people)
                .containsExactly(List.of("bob"), List.of("alice"), List.of("bob"));
        assertThat(schedule.source(schedule.spans().get(1), 1).layer()).isEqualTo("week");
    }

    @Test
    void anOverrideGoesBeforeEveryLayer_andTheOneMadeLastBeforeTheOthers() {
        FinalSchedule schedule =
                compile(
                        List.of(WEEK, YEAR),
                        List.of(
                                override(
                                        "o1",
                                        "2026-03-03T00:00:00Z",
                                        "2026-03-05T00:00:00Z",
                                        "carol"),
                                override(
                                        "o2",
                                        "2026-03-04T00:00:00Z",
                                        "2026-03-06T00:00:00Z",
                                        "dave",
                                        "emil")));

        Span span = schedule.at(at("2026-03-04T12:00:00Z")).orElseThrow();
        assertThat(schedule.peopleAt(at("2026-03-03T12:00:00Z"))).containsExactly("carol");
        assertThat(span.people()).containsExactly("dave", "emil");
        assertThat(schedule.source(span, 2))
                .isEqualTo(new ScheduleSource("s", 3, null, 2, null, "o2"));
    }

    @Test
    void aRowThatIsKeptIsBelowTheOthersAndEndsWithItsTime() {
        ScheduleRow kept =
                row(7, "2026-03-01T00:00", "2026-03-31T23:59", "bob")
                        .kept(at("2026-03-10T12:00:00Z"));
        FinalSchedule schedule =
                FinalSchedule.of(
                        schedule(
                                ZoneOffset.UTC,
                                row(2, "2026-03-02T00:00", "2026-03-08T23:59", "alice"),
                                kept));

        Span last = schedule.spans().getLast();
        assertThat(schedule.endsAt()).contains(at("2026-03-10T12:00:00Z"));
        assertThat(schedule.source(last, 1))
                .isEqualTo(new ScheduleSource("primary", 1, 7, 1, "kept", null));
    }

    @Test
    void aChangeIsAnInstantAtWhichOtherPeopleAreOnCall() {
        FinalSchedule schedule =
                FinalSchedule.of(
                        schedule(
                                ZoneOffset.UTC,
                                row(2, "2026-03-02T00:00", "2026-03-02T07:59", "alice"),
                                row(3, "2026-03-02T08:00", "2026-03-02T11:59", "alice"),
                                row(4, "2026-03-02T12:00", "2026-03-02T17:59", "bob")));

        assertThat(schedule.changes(Instant.EPOCH, at("2026-03-02T18:00:00Z")))
                .containsExactly(
                        at("2026-03-02T00:00:00Z"),
                        at("2026-03-02T12:00:00Z"),
                        at("2026-03-02T18:00:00Z"));
        assertThat(schedule.changes(at("2026-03-02T00:00:00Z"), at("2026-03-02T11:59:00Z")))
                .isEmpty();
    }

    @Test
    void peopleWhoComeToHaveOneNameAreOne() {
        FinalSchedule schedule = NIGHT_AND_DAY.calling(_ -> "somebody");

        assertThat(schedule.spans().getFirst().people()).containsExactly("somebody");
        assertThat(rowOf(schedule.spans().getFirst()).assignees()).containsExactly("alice", "bob");
    }

    @Test
    void namesWhoIsOnCallFromAnInstantOn() {
        assertThat(NIGHT_AND_DAY.peopleFrom(at("2026-03-02T09:00:00Z")))
                .containsExactly("carol", "dave");
        assertThat(NIGHT_AND_DAY.peopleFrom(at("2026-03-03T09:00:00Z"))).containsExactly("dave");
    }

    /** A row holds a whole minute at least, so neighbours of a minute give the most spans. */
    @Test
    void theLargestScheduleIsLookedUpInElevenSteps() {
        List<Span> spans = FinalSchedule.of(largest()).spans();
        Counting counted = new Counting(spans);

        assertThat(spans).hasSize(Schedule.MAX_ROWS);
        for (Span span : spans) {
            counted.reads = 0;
            assertThat(spans.get(FinalSchedule.lastBegun(counted, span.from()))).isEqualTo(span);
            assertThat(counted.reads).isBetween(10, 11);
        }
    }

    @Test
    void refusesMoreThanTwoOfTheLargestSchedules() {
        Layer full = new Layer.Rows("full", largest().rows());
        Instant begin = at("2026-01-01T00:00:00Z");
        ScheduleOverride one =
                new ScheduleOverride("one", begin, begin.plusSeconds(1), List.of("alice"));

        assertThat(compile(List.of(full, full), List.of()).spans()).hasSize(Schedule.MAX_ROWS);
        assertThatThrownBy(() -> compile(List.of(full, full), List.of(one)))
                .hasMessage("schedule 's' has 4001 rows and overrides; at most 4000 are allowed");
        assertThatThrownBy(
                        () ->
                                new Layer.Rows(
                                        "over",
                                        Collections.nCopies(2_001, largest().rows().getFirst())))
                .hasMessage("layer 'over' has 2001 rows; at most 2000 are allowed");
    }

    @Test
    void refusesSpansThatOverlap() {
        Span span = NIGHT_AND_DAY.spans().getFirst();

        assertThatThrownBy(() -> new FinalSchedule("s", 1, ZoneOffset.UTC, List.of(span, span)))
                .hasMessage("spans of schedule 's' overlap at 2026-03-02T00:00:00Z");
    }

    @Test
    void refusesAnOverrideOfNoTimeOrOfNobody() {
        assertThatThrownBy(
                        () -> override("o", "2026-03-03T00:00:00Z", "2026-03-03T00:00:00Z", "bob"))
                .hasMessage(
                        "override 'o' ends 2026-03-03T00:00:00Z; it has to end after it begins, 2026-03-03T00:00:00Z");
        assertThatThrownBy(() -> override("o", "2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z"))
                .hasMessage("override 'o' names 0 people; from 1 to 100 are allowed");
    }

    /** Spans that count how often somebody looks at one. */
    private static final class Counting extends AbstractList<Span> {
        private final List<Span> spans;
        private int reads;

        Counting(List<Span> spans) {
            this.spans = spans;
        }

        @Override
        public Span get(int index) {
            reads++;
            return spans.get(index);
        }

        @Override
        public int size() {
            return spans.size();
        }
    }

    private static Schedule largest() {
        LocalDateTime begin = LocalDateTime.parse("2026-01-01T00:00");
        List<ScheduleRow> rows =
                IntStream.range(0, Schedule.MAX_ROWS)
                        .mapToObj(
                                index ->
                                        new ScheduleRow(
                                                index + 2,
                                                begin.plusMinutes(index),
                                                begin.plusMinutes(index),
                                                List.of("p" + index)))
                        .toList();
        List<ScheduleRow> shuffled = new ArrayList<>(rows);
        Collections.reverse(shuffled);
        return new Schedule("large", 1, ZoneOffset.UTC, shuffled);
    }

    private static FinalSchedule compile(List<Layer> layers, List<ScheduleOverride> overrides) {
        return FinalSchedule.compile("s", 3, ZoneOffset.UTC, layers, overrides);
    }

    private static ScheduleOverride override(
            String id, String from, String until, String... people) {
        return new ScheduleOverride(id, at(from), at(until), List.of(people));
    }

    private static List<String> people(String instant) {
        return NIGHT_AND_DAY.peopleAt(at(instant));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
