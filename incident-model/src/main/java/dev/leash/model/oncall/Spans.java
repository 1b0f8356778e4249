package dev.leash.model.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rows of a schedule laid out in time: which row is in force from each instant at which that
 * changes, until the next one. Made in one sweep over the edges of all rows, O(n log n).
 */
final class Spans {

    private final NavigableMap<Instant, Optional<ScheduleRow>> turns = new TreeMap<>();

    private static final class Edge {
        private final List<Integer> begin = new ArrayList<>();
        private final List<Integer> end = new ArrayList<>();
    }

    /** Lays a schedule out. */
    Spans(Schedule schedule) {
        NavigableSet<Integer> covering = new TreeSet<>();
        Optional<ScheduleRow> last = Optional.empty();
        for (var edge : edges(schedule).entrySet()) {
            covering.addAll(edge.getValue().begin);
            edge.getValue().end.forEach(covering::remove);
            Optional<ScheduleRow> row =
                    covering.isEmpty()
                            ? Optional.empty()
                            : Optional.of(schedule.rows().get(covering.first()));
            if (!row.equals(last)) {
                turns.put(edge.getKey(), row);
                last = row;
            }
        }
    }

    private static NavigableMap<Instant, Edge> edges(Schedule schedule) {
        ZoneId zone = schedule.zone();
        NavigableMap<Instant, Edge> edges = new TreeMap<>();
        for (int index = 0; index < schedule.rows().size(); index++) {
            ScheduleRow row = schedule.rows().get(index);
            edges.computeIfAbsent(row.from(zone), _ -> new Edge()).begin.add(index);
            edges.computeIfAbsent(row.until(zone), _ -> new Edge()).end.add(index);
        }
        return edges;
    }

    /** The row in force at an instant; empty when none is. */
    Optional<ScheduleRow> at(Instant instant) {
        var turn = turns.floorEntry(instant);
        return turn == null ? Optional.empty() : turn.getValue();
    }

    /** The first change after an instant. */
    Optional<Instant> next(Instant after) {
        return Optional.ofNullable(turns.higherKey(after));
    }

    /** The last change of all, after which no row is in force; empty without rows. */
    Optional<Instant> end() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.lastKey());
    }

    /** Each change, in order. */
    NavigableMap<Instant, Optional<ScheduleRow>> turns() {
        return turns;
    }
}
