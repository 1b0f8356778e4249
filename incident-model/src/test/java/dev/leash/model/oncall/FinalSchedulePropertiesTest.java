package dev.leash.model.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.oncall.FinalSchedule.Source;
import dev.leash.model.oncall.FinalSchedule.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random layers and overrides, also across changes of the clocks, against asking one by one. */
class FinalSchedulePropertiesTest {

    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
    private static final Instant BEGIN = Instant.parse("2026-03-27T00:00:00Z");
    private static final Instant END = BEGIN.plusSeconds(9 * 86_400);

    /** What somebody wrote. */
    record Written(ZoneId zone, List<Layer> layers, List<ScheduleOverride> overrides) {

        FinalSchedule compiled() {
            return FinalSchedule.compile("random", 1, zone, layers, overrides);
        }

        /** Who is on call, asked of one after the other. */
        Optional<Source> naive(Instant at) {
            Stream<Source> overriding =
                    overrides.reversed().stream()
                            .filter(one -> !at.isBefore(one.from()) && at.isBefore(one.until()))
                            .map(Source.OfOverride::new);
            Stream<Source> rows =
                    layers.stream()
                            .flatMap(
                                    layer ->
                                            ((Layer.Rows) layer)
                                                    .rows().stream()
                                                            .filter(row -> covers(row, at))
                                                            .map(row -> source(layer, row)));
            return Stream.concat(overriding, rows).findFirst();
        }

        private static Source source(Layer layer, ScheduleRow row) {
            return new Source.OfRow(layer.id(), row);
        }

        private boolean covers(ScheduleRow row, Instant at) {
            Instant end = WallClock.endOfMinute(row.lastMinute(), zone);
            @Nullable Instant kept = row.keptUntil();
            return !at.isBefore(WallClock.first(row.start(), zone))
                    && at.isBefore(end)
                    && (kept == null || at.isBefore(kept));
        }
    }

    static Stream<Written> random() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200).map(FinalSchedulePropertiesTest::of);
    }

    @ParameterizedTest
    @MethodSource("random")
    void saysWhatAskingOneByOneSays_andWhy(Written written) {
        FinalSchedule schedule = written.compiled();
        Stream<Instant> edges =
                schedule.spans().stream().flatMap(FinalSchedulePropertiesTest::edges);
        Stream<Instant> steps = Stream.iterate(BEGIN, END::isAfter, at -> at.plusSeconds(1_770));

        assertThat(Stream.concat(edges, steps))
                .allSatisfy(
                        at -> {
                            Optional<Source> naive = written.naive(at);
                            assertThat(schedule.at(at).map(Span::source)).isEqualTo(naive);
                            assertThat(schedule.peopleAt(at))
                                    .isEqualTo(
                                            naive.map(source -> people(source)).orElse(List.of()));
                        });
    }

    @ParameterizedTest
    @MethodSource("random")
    void spansAreInOrderAndNeverOverlap(Written written) {
        Instant last = Instant.MIN;
        for (Span span : written.compiled().spans()) {
            assertThat(span.from()).isAfterOrEqualTo(last);
            assertThat(span.until()).isAfter(span.from());
            last = span.until();
        }
    }

    @ParameterizedTest
    @MethodSource("random")
    void whatIsBetweenTwoChangesIsTheSame_andNextIsTheFirstSpanBehind(Written written) {
        FinalSchedule schedule = written.compiled();
        Instant at = BEGIN;
        for (Instant change : schedule.changes(BEGIN, END)) {
            assertThat(schedule.peopleAt(change.minusNanos(1))).isEqualTo(schedule.peopleAt(at));
            assertThat(schedule.peopleAt(change)).isNotEqualTo(schedule.peopleAt(at));
            at = change;
            Instant now = at;
            assertThat(schedule.next(now))
                    .isEqualTo(
                            schedule.spans().stream()
                                    .filter(span -> span.from().isAfter(now))
                                    .findFirst());
        }
    }

    private static Stream<Instant> edges(Span span) {
        return Stream.of(
                span.from().minusNanos(1), span.from(), span.until().minusNanos(1), span.until());
    }

    private static List<String> people(Source source) {
        return switch (source) {
            case Source.OfRow(String _, ScheduleRow row) -> row.assignees();
            case Source.OfOverride(ScheduleOverride override) -> override.people();
        };
    }

    private static Written of(long seed) {
        Random random = new Random(seed);
        List<Layer> layers = new ArrayList<>();
        for (int layer = random.nextInt(4); layer >= 0; layer--) {
            layers.add(new Layer.Rows("layer " + layer, rows(random)));
        }
        List<ScheduleOverride> overrides = new ArrayList<>();
        for (int number = random.nextInt(4); number > 0; number--) {
            Instant from = BEGIN.plusSeconds(60L * random.nextInt(12_000));
            Instant until = from.plusSeconds(60L * (1 + random.nextInt(3_000)));
            overrides.add(new ScheduleOverride("o" + number, from, until, people(random)));
        }
        return new Written(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), layers, overrides);
    }

    private static List<ScheduleRow> rows(Random random) {
        List<ScheduleRow> rows = new ArrayList<>();
        for (int number = 2; number < 2 + random.nextInt(9); number++) {
            LocalDateTime start =
                    LocalDateTime.parse("2026-03-27T00:00").plusMinutes(random.nextInt(12_000));
            LocalDateTime last = start.plusMinutes(random.nextInt(3_000));
            ScheduleRow row = new ScheduleRow(number, start, last, people(random));
            rows.add(
                    random.nextInt(3) == 0
                            ? row.kept(BEGIN.plusSeconds(60L * random.nextInt(12_000)))
                            : row);
        }
        return rows;
    }

    private static List<String> people(Random random) {
        return List.of("p" + random.nextInt(3), "q" + random.nextInt(2));
    }
}
