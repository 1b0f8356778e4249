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
 * Expected content of a worksheet: the newest version of each row, and which rows may not have been
 * written yet. Not thread-safe.
 */
final class ExpectedRows {

    private final ExportSheet sheet;
    private final boolean isAlone;
    private final Map<List<String>, List<String>> rows = new HashMap<>();
    private final Set<List<String>> unwritten = new HashSet<>();
    private long digest;

    /**
     * No rows.
     *
     * @param isAlone whether the worksheet may contain no other rows
     */
    ExpectedRows(ExportSheet sheet, boolean isAlone) {
        this.sheet = sheet;
        this.isAlone = isAlone;
    }

    boolean isAlone() {
        return isAlone;
    }

    int size() {
        return rows.size();
    }

    ExportSheet sheet() {
        return sheet;
    }

    /** Expects a row, in place of the one with its key. */
    void put(List<String> row) {
        List<String> key = sheet.keyOf(row);
        List<String> before = rows.put(key, row);
        if (before == null || !before.equals(row)) {
            digest += Digests.of(row) - (before == null ? 0 : Digests.of(before));
            unwritten.add(key);
        }
    }

    /** Expects a row that may be in the worksheet already, and is then not written again. */
    void suppose(List<String> row) {
        put(row);
        unwritten.remove(sheet.keyOf(row));
    }

    /**
     * Expects these rows and no others.
     *
     * @return the rows that are no longer expected
     */
    List<List<String>> replace(Iterable<List<String>> newRows) {
        Set<List<String>> staying = new HashSet<>();
        for (List<String> row : newRows) {
            put(row);
            staying.add(sheet.keyOf(row));
        }
        if (staying.size() == rows.size()) {
            return List.of();
        }
        List<List<String>> gone =
                rows.values().stream().filter(row -> !staying.contains(sheet.keyOf(row))).toList();
        gone.forEach(row -> remove(sheet.keyOf(row)));
        return gone;
    }

    /** Removes the first rows, so that this many are left; the removed ones. */
    List<List<String>> keepLast(int most) {
        List<List<String>> gone =
                rows.values().stream()
                        .sorted(sheet.order())
                        .limit(Math.max(0, rows.size() - most))
                        .toList();
        gone.forEach(row -> remove(sheet.keyOf(row)));
        return gone;
    }

    /** Expects the current content of the worksheet. */
    void adopt(Iterable<List<String>> standing) {
        var _ = replace(standing);
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

    /** Marks all rows as written, except for those with these keys. */
    void wroteAllBut(Set<List<String>> left) {
        unwritten.clear();
        unwritten.addAll(left);
    }

    boolean isWritten() {
        return unwritten.isEmpty();
    }

    /** Hash of the rows, whatever their order. */
    String digest() {
        return rows.size() + "-" + Long.toHexString(digest);
    }
}
