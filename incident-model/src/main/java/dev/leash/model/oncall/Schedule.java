package dev.leash.model.oncall;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Who is on call when: rows of which the first that matches wins.
 *
 * @param id its name
 * @param version counts the edits, from 1
 * @param zone whose clocks the rows are read on
 * @param rows in the order of the sheet, at most {@value #MAX_ROWS}; may be empty
 */
public record Schedule(String id, long version, ZoneId zone, List<ScheduleRow> rows) {

    /** The most rows. */
    public static final int MAX_ROWS = 2_000;

    public Schedule {
        requireNonNull(id, "id");
        requireNonNull(zone, "zone");
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

    /**
     * The same schedule with other names for its people.
     *
     * @param names what to call whom a row names; people who come to have one name are one
     */
    public Schedule calling(UnaryOperator<String> names) {
        return new Schedule(
                id, version, zone, rows.stream().map(row -> row.calling(names)).toList());
    }
}
