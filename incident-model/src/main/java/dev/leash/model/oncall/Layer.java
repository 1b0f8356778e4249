package dev.leash.model.oncall;

import java.util.List;

/**
 * Layer of a schedule: says by itself who is on call when. Where it names nobody, the layer below
 * does.
 */
public sealed interface Layer {

    /** Id of the layer with the rows of the workbook. */
    String ROWS = "rows";

    /** Id of the layer with rows that were removed from the workbook and are kept for a while. */
    String KEPT = "kept";

    /** Id of the layer, unique within a schedule. */
    String id();

    /**
     * Rows with dates.
     *
     * @param rows the rows; the first one that covers an instant wins; at most {@value
     *     Schedule#MAX_ROWS}
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
