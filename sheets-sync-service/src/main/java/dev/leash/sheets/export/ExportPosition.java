package dev.leash.sheets.export;

import java.util.Map;

/**
 * Position of the export.
 *
 * @param log identity of the log of events
 * @param style fingerprint of the style of the sheets
 * @param offsets the first event of each partition that is not exported
 * @param revisions the revision of each sheet after the last write, by name
 */
record ExportPosition(
        String log, String style, Map<Integer, Long> offsets, Map<String, String> revisions) {
    ExportPosition {
        offsets = Map.copyOf(offsets);
        revisions = Map.copyOf(revisions);
    }
}
