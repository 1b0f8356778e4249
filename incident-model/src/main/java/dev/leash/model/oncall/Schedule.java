package dev.leash.model.oncall;

import dev.leash.model.kind.Configured;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who is on call when, as it was written; {@link FinalSchedule} says what it comes to.
 *
 * @param id its name
 * @param version counts the edits, from 1
 * @param zone whose clocks the rows are read on
 * @param rows those of the sheet in its order, and below them those that are kept; at most {@value
 *     #MAX_ROWS}; may be empty
 */
public record Schedule(String id, long version, ZoneId zone, List<ScheduleRow> rows)
        implements Configured {

    /** The most rows. */
    public static final int MAX_ROWS = 2_000;

    public Schedule {
        rows = List.copyOf(rows);
        if (version < 1) {
            throw new IllegalArgumentException(
                    "schedule '" + id + "' has version " + version + "; versions count from 1");
        }
        if (rows.size() > MAX_ROWS) {
            throw new IllegalArgumentException(
                    "schedule '%s' has %d rows; at most %d are allowed"
                            .formatted(id, rows.size(), MAX_ROWS));
        }
    }

    /** The same schedule as another version. */
    public Schedule numbered(long newVersion) {
        return newVersion == version ? this : new Schedule(id, newVersion, zone, rows);
    }

    /** The same schedule, calling each person by another name. */
    public Schedule naming(UnaryOperator<String> names) {
        return new Schedule(id, version, zone, rows.stream().map(row -> row.naming(names)).toList());
    }

    /** Everybody it names, as it is written, as often as it does. */
    public List<String> people() {
        return rows.stream().flatMap(row -> row.assignees().stream()).toList();
    }

    List<Layer> layers() {
        return Stream.of(Layer.ROWS, Layer.KEPT)
                .<Layer>map(
                        layer ->
                                new Layer.Rows(
                                        layer,
                                        rows.stream()
                                                .filter(row -> row.layer().equals(layer))
                                                .toList()))
                .toList();
    }

    /** How many rows hold at an instant or later, also those that others hide. */
    public long rowsFrom(Instant instant) {
        return rows.stream().filter(row -> row.until(zone).isAfter(instant)).count();
    }
}
