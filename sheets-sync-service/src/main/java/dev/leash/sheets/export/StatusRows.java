package dev.leash.sheets.export;

import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.Column.Kind;
import dev.leash.sheets.workbook.ExportSheet;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows of the status sheet: facts with the time since which they hold. Written after a change, and
 * every {@link #EVERY} as a sign of life. Not thread-safe.
 */
final class StatusRows {

    static final Duration EVERY = Duration.ofMinutes(1);

    static final ExportSheet SHEET =
            new ExportSheet(
                    OfSheet.STATUS,
                    List.of(Column.of("what", Kind.WORD), Column.of("value", Kind.TEXT)),
                    1,
                    Comparator.comparing(List::getFirst));

    private final ExportStyle style;
    private SortedMap<String, String> facts = new TreeMap<>();
    private Instant at = Instant.MIN;

    StatusRows(ExportStyle style) {
        this.style = style;
    }

    boolean isDue(SortedMap<String, String> now, Instant instant) {
        return !now.equals(facts) || Duration.between(at, instant).compareTo(EVERY) >= 0;
    }

    /** The rows of these facts, each with the time of its last change. */
    List<List<String>> rows(SortedMap<String, String> now, Instant instant) {
        if (isDue(now, instant)) {
            facts = new TreeMap<>(now);
            at = instant;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            rows.add(List.of(fact.getKey(), Cell.onOneLine(fact.getValue())));
        }
        rows.add(List.of("last_sync", style.exactly(at)));
        rows.sort(SHEET.order());
        return rows;
    }
}
