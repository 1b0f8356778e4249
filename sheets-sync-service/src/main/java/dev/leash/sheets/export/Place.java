package dev.leash.sheets.export;

import java.util.Map;

/**
 * How far the sheets have come.
 *
 * @param log which log of events they tell of
 * @param style how they are written
 * @param offsets the first event of each partition that is not in them
 * @param revisions how they were left, by their names
 */
record Place(String log, String style, Map<Integer, Long> offsets, Map<String, String> revisions) {
    Place {
        offsets = Map.copyOf(offsets);
        revisions = Map.copyOf(revisions);
    }
}
