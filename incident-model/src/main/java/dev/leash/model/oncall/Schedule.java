package dev.leash.model.oncall;

import dev.leash.model.kind.Configured;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Schedule as it was written: who is on call when. {@link FinalSchedule} is its compiled form.
 *
 * @param id id of the schedule
 * @param version number of the version, from 1
 * @param zone time zone of the rows
 * @param rows rows of the sheet in its order, followed by those that are kept; at most {@value
 *     #MAX_ROWS}; may be empty
 */
public record Schedule(String id, long version, ZoneId zone, List<ScheduleRow> rows)
        implements Configured {

    /** Maximum number of rows. */
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

    /** The same schedule with another version number. */
    public Schedule numbered(long newVersion) {
        return newVersion == version ? this : new Schedule(id, newVersion, zone, rows);
    }

    /** The same schedule with people renamed. */
    public Schedule naming(UnaryOperator<String> names) {
        return new Schedule(
                id, version, zone, rows.stream().map(row -> row.naming(names)).toList());
    }

    /** Everybody it names, as written, with duplicates. */
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

    /** Number of rows in force at an instant or later, those hidden by others included. */
    public long rowsFrom(Instant instant) {
        return rows.stream().filter(row -> row.until(zone).isAfter(instant)).count();
    }
}
