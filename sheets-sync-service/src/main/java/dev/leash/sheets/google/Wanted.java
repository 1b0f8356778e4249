package dev.leash.sheets.google;

import dev.leash.sheets.workbook.ExportSheet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What should stand in a worksheet, each row in its newest state, and which rows are not known to
 * stand there. Used by one thread.
 */
final class Wanted {

    private final ExportSheet sheet;
    private final Map<List<String>, List<String>> rows = new HashMap<>();
    private final Set<List<String>> unwritten = new HashSet<>();
    private long digest;

    Wanted(ExportSheet sheet) {
        this.sheet = sheet;
    }

    ExportSheet sheet() {
        return sheet;
    }

    /** Wants a row, in place of the one of its key. */
    void put(List<String> row) {
        List<String> key = sheet.keyOf(row);
        List<String> before = rows.put(key, row);
        if (before == null || !before.equals(row)) {
            digest += Digests.of(row) - (before == null ? 0 : Digests.of(before));
            unwritten.add(key);
        }
    }

    /** Wants these rows and no others. */
    void replace(Iterable<List<String>> newRows) {
        Set<List<String>> staying = new HashSet<>();
        for (List<String> row : newRows) {
            put(row);
            staying.add(sheet.keyOf(row));
        }
        if (staying.size() < rows.size()) {
            rows.keySet().stream()
                    .filter(key -> !staying.contains(key))
                    .toList()
                    .forEach(this::remove);
        }
    }

    /** Takes what stands in the worksheet for what should. */
    void adopt(Iterable<List<String>> standing) {
        replace(standing);
        unwritten.clear();
    }

    private void remove(List<String> key) {
        List<String> row = rows.remove(key);
        if (row != null) {
            digest -= Digests.of(row);
        }
        unwritten.remove(key);
    }

    Optional<List<String>> find(List<String> key) {
        return Optional.ofNullable(rows.get(key));
    }

    Collection<List<String>> rows() {
        return rows.values();
    }

    boolean isUnwritten(List<String> key) {
        return unwritten.contains(key);
    }

    /** All rows are known to stand there, but for these. */
    void wroteAllBut(Set<List<String>> left) {
        unwritten.clear();
        unwritten.addAll(left);
    }

    boolean isWritten() {
        return unwritten.isEmpty();
    }

    /** Tells these rows from any others, in whatever order. */
    String digest() {
        return rows.size() + "-" + Long.toHexString(digest);
    }
}
