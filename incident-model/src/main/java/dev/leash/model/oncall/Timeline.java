package dev.leash.model.oncall;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A schedule laid out in time: who is on call from each instant at which that changes. A row that
 * goes on with the same people as the one before changes nothing.
 */
final class Timeline {

    private final NavigableMap<Instant, List<String>> turns = new TreeMap<>();

    /** Lays a schedule out. */
    Timeline(Schedule schedule) {
        for (var turn : new Spans(schedule).turns().entrySet()) {
            List<String> people = turn.getValue().map(ScheduleRow::assignees).orElse(List.of());
            if (!people.equals(at(turn.getKey()))) {
                turns.put(turn.getKey(), people);
            }
        }
    }

    /** Who is on call at an instant, first to last; empty for nobody. */
    List<String> at(Instant instant) {
        var turn = turns.floorEntry(instant);
        return turn == null ? List.of() : turn.getValue();
    }

    /** Who was on call just before an instant. */
    List<String> before(Instant instant) {
        var turn = turns.lowerEntry(instant);
        return turn == null ? List.of() : turn.getValue();
    }

    /** The changes after one instant and until another, which is included. */
    NavigableMap<Instant, List<String>> changes(Instant after, Instant until) {
        return until.isBefore(after) ? new TreeMap<>() : turns.subMap(after, false, until, true);
    }

    /** The first change after an instant. */
    Optional<Instant> next(Instant after) {
        return Optional.ofNullable(turns.higherKey(after));
    }

    /** When somebody who is on call from an instant on stands further back, or is off. */
    Optional<Instant> endOf(String person, Instant from) {
        Standing now = Standing.of(person, at(from));
        return turns.tailMap(from, false).entrySet().stream()
                .filter(turn -> Standing.of(person, turn.getValue()).compareTo(now) < 0)
                .map(turn -> turn.getKey())
                .findFirst();
    }
}
