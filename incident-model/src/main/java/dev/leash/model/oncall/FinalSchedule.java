package dev.leash.model.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Final schedule: who is on call when, after layers and overrides are combined. Compiled once for
 * each version of a schedule, O(n log n), and looked up by binary search.
 *
 * @param id id of the schedule
 * @param version version of the schedule
 * @param zone time zone in which people read it
 * @param spans who is on call, in order of time; no two overlap, and nobody is on call between them
 */
public record FinalSchedule(String id, long version, ZoneId zone, List<Span> spans) {

    /**
     * Maximum number of rows and overrides compiled together: the largest schedule and its version
     * before. There are fewer than twice as many spans.
     */
    public static final int MAX_ENTRIES = 2 * Schedule.MAX_ROWS;

    /** What puts people on call. */
    public sealed interface Source {

        /** Row of a layer. */
        record OfRow(String layer, ScheduleRow row) implements Source {}

        /** Override. */
        record OfOverride(ScheduleOverride override) implements Source {}
    }

    /**
     * Span with the same people on call from the same source.
     *
     * @param from first instant
     * @param until first instant after it
     * @param people who is on call, in order, at least one
     * @param source what puts them on call
     */
    public record Span(Instant from, Instant until, List<String> people, Source source) {
        public Span {
            people = List.copyOf(people);
        }

        Span within(Instant begin, Instant end) {
            return new Span(begin, end, people, source);
        }
    }

    public FinalSchedule {
        spans = List.copyOf(spans);
        for (int index = 1; index < spans.size(); index++) {
            if (spans.get(index).from().isBefore(spans.get(index - 1).until())) {
                throw new IllegalArgumentException(
                        "spans of schedule '%s' overlap at %s"
                                .formatted(id, spans.get(index).from()));
            }
        }
    }

    /** Compiles a schedule. */
    public static FinalSchedule of(Schedule schedule) {
        return compile(
                schedule.id(), schedule.version(), schedule.zone(), schedule.layers(), List.of());
    }

    /**
     * Compiles layers and overrides. At an instant that several cover, an override wins over every
     * layer, a later override over an earlier one, and a layer over those below it.
     *
     * @param layers the layers, the uppermost first
     * @param overrides the overrides, in the order in which they were made
     * @throws IllegalArgumentException when there are more than {@value #MAX_ENTRIES} rows and
     *     overrides
     */
    public static FinalSchedule compile(
            String id,
            long version,
            ZoneId zone,
            List<Layer> layers,
            List<ScheduleOverride> overrides) {
        List<Span> claims =
                Stream.concat(
                                overrides.reversed().stream().map(FinalSchedule::claim),
                                layers.stream().flatMap(layer -> claims(layer, zone)))
                        .toList();
        if (claims.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException(
                    "schedule '%s' has %d rows and overrides; at most %d are allowed"
                            .formatted(id, claims.size(), MAX_ENTRIES));
        }
        return new FinalSchedule(id, version, zone, Sweep.strongestOf(claims));
    }

    private static Span claim(ScheduleOverride override) {
        return new Span(
                override.from(),
                override.until(),
                override.people(),
                new Source.OfOverride(override));
    }

    private static Stream<Span> claims(Layer layer, ZoneId zone) {
        return switch (layer) {
            case Layer.Rows(String id, List<ScheduleRow> rows) ->
                    rows.stream()
                            .map(
                                    row ->
                                            new Span(
                                                    row.from(zone),
                                                    row.until(zone),
                                                    row.assignees(),
                                                    new Source.OfRow(id, row)));
        };
    }

    /**
     * The same schedule with people renamed.
     *
     * @param names new name of each person; people who get the same name are merged
     */
    public FinalSchedule calling(UnaryOperator<String> names) {
        return new FinalSchedule(
                id,
                version,
                zone,
                spans.stream()
                        .map(
                                span ->
                                        new Span(
                                                span.from(),
                                                span.until(),
                                                span.people().stream()
                                                        .map(names)
                                                        .distinct()
                                                        .toList(),
                                                span.source()))
                        .toList());
    }

    /** The span in force; empty when nobody is on call. */
    public Optional<Span> at(Instant instant) {
        int index = lastBegun(spans, instant);
        return index < 0
                ? Optional.empty()
                : Optional.of(spans.get(index)).filter(span -> instant.isBefore(span.until()));
    }

    /** Who is on call, in order; empty for nobody. */
    public List<String> peopleAt(Instant instant) {
        return at(instant).map(Span::people).orElse(List.of());
    }

    /** The first span that begins after an instant; empty when there is none. */
    public Optional<Span> next(Instant after) {
        int index = lastBegun(spans, after) + 1;
        return index < spans.size() ? Optional.of(spans.get(index)) : Optional.empty();
    }

    /** The first change after an instant: other people are on call, or nobody is any more. */
    public Optional<Instant> nextChange(Instant after) {
        List<String> people = peopleAt(after);
        Optional<Instant> edge = nextEdge(after);
        while (edge.isPresent() && peopleAt(edge.get()).equals(people)) {
            edge = nextEdge(edge.get());
        }
        return edge;
    }

    /** The changes after one instant and up to another, inclusive. */
    public List<Instant> changes(Instant after, Instant until) {
        List<Instant> changes = new ArrayList<>();
        Optional<Instant> change = nextChange(after);
        while (change.isPresent() && !change.get().isAfter(until)) {
            changes.add(change.get());
            change = nextChange(change.get());
        }
        return changes;
    }

    /** The first instant after the last one with somebody on call; empty when nobody ever is. */
    public Optional<Instant> endsAt() {
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.getLast().until());
    }

    /** Everybody who is on call at an instant or later, in order of time, without duplicates. */
    public List<String> peopleFrom(Instant instant) {
        return spans.subList(Math.max(0, lastBegun(spans, instant)), spans.size()).stream()
                .filter(span -> instant.isBefore(span.until()))
                .flatMap(span -> span.people().stream())
                .distinct()
                .toList();
    }

    /**
     * Source of a person in a span of this schedule.
     *
     * @param position position of the person among those on call, from 1
     */
    public ScheduleSource source(Span span, int position) {
        return switch (span.source()) {
            case Source.OfRow(String layer, ScheduleRow row) ->
                    new ScheduleSource(id, version, row.number(), position, layer, null);
            case Source.OfOverride(ScheduleOverride override) ->
                    new ScheduleSource(id, version, null, position, null, override.id());
        };
    }

    private Optional<Instant> nextEdge(Instant after) {
        return at(after).map(Span::until).or(() -> next(after).map(Span::from));
    }

    /** Index of the last span that has begun at an instant; -1 when none has. */
    static int lastBegun(List<Span> spans, Instant instant) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).from().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }
}
