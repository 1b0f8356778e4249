package dev.leash.model.oncall;

import java.util.List;

/**
 * A part of a schedule that says by itself who is on call when. Where it names nobody, the layer
 * below it does.
 */
public sealed interface Layer {

    /** The layer of the rows of the workbook. */
    String ROWS = "rows";

    /** The layer of rows that are no longer in the workbook and stay for a while. */
    String KEPT = "kept";

    /** Its name, of which there is one in a schedule. */
    String id();

    /**
     * Rows, each with its own dates.
     *
     * @param rows the first one that covers an instant wins; at most {@value Schedule#MAX_ROWS}
     */
    record Rows(String id, List<ScheduleRow> rows) implements Layer {
        public Rows {
            rows = List.copyOf(rows);
            if (rows.size() > Schedule.MAX_ROWS) {
                throw new IllegalArgumentException(
                        "layer '%s' has %d rows; at most %d are allowed"
                                .formatted(id, rows.size(), Schedule.MAX_ROWS));
            }
        }
    }
}
