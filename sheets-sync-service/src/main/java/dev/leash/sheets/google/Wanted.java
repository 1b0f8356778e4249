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
    private final boolean isAlone;
    private final Map<List<String>, List<String>> rows = new HashMap<>();
    private final Set<List<String>> unwritten = new HashSet<>();
    private long digest;

    /**
     * Nothing yet.
     *
     * @param isAlone whether nothing else should stand in the worksheet
     */
    Wanted(ExportSheet sheet, boolean isAlone) {
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

    /** Wants a row, in place of the one of its key. */
    void put(List<String> row) {
        List<String> key = sheet.keyOf(row);
        List<String> before = rows.put(key, row);
        if (before == null || !before.equals(row)) {
            digest += Digests.of(row) - (before == null ? 0 : Digests.of(before));
            unwritten.add(key);
        }
    }

    /** Wants a row that may stand there already. */
    void suppose(List<String> row) {
        put(row);
        unwritten.remove(sheet.keyOf(row));
    }

    /**
     * Wants these rows and no others.
     *
     * @return those that were wanted and are no longer
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

    /** Wants the first rows no longer, so many that this many are left. */
    List<List<String>> keepLast(int most) {
        List<List<String>> gone =
                rows.values().stream()
                        .sorted(sheet.order())
                        .limit(Math.max(0, rows.size() - most))
                        .toList();
        gone.forEach(row -> remove(sheet.keyOf(row)));
        return gone;
    }

    /** Takes what stands in the worksheet for what should. */
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
