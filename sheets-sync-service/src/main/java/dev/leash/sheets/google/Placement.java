package dev.leash.sheets.google;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changes that turn the current content of a worksheet into the expected one, or a first part of
 * them. Pure.
 *
 * @param restarts whether the worksheet is cleared first, because its header is another one
 * @param updates rows to overwrite, by row number
 * @param added rows to append, in the order of the sheet
 * @param removed numbers of rows to delete: duplicates, and rows that are not expected
 * @param kept how many expected rows were found
 * @param left keys of rows that did not fit into this write
 */
record Placement(
        boolean restarts,
        SortedMap<Integer, List<String>> updates,
        List<List<String>> added,
        List<Integer> removed,
        int kept,
        Set<List<String>> left) {

    /** The most rows of a worksheet in one write. */
    static final int MAX_ROWS = 2_000;

    /** The most characters of a worksheet in one write. */
    static final int MAX_CHARACTERS = 500_000;

    /** The number of the first row below the header. */
    private static final int FIRST_ROW = 2;

    /** The changes for a worksheet. */
    static Placement of(ExpectedRows wanted, SeenRows seen) {
        boolean restarts = !seen.isHeaded(wanted.sheet().header());
        return new Planning(wanted).plan(restarts ? SeenRows.NOTHING : seen, restarts);
    }

    boolean changesNothing() {
        return !restarts && updates.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    /** Whether none of the expected rows was found. */
    boolean isStrange() {
        return kept == 0 && !changesNothing();
    }

    /** Whether somebody else has changed rows, so that all columns should be read. */
    boolean findsDisorder() {
        return restarts || !removed.isEmpty();
    }

    private static final class Planning {
        private final ExpectedRows wanted;
        private final Map<List<String>, Integer> places = new HashMap<>();
        private final Set<List<String>> certain = new HashSet<>();
        private final Set<List<String>> doubtful = new HashSet<>();
        private final List<Integer> removed = new ArrayList<>();
        private final SortedMap<Integer, List<String>> updates = new TreeMap<>();
        private final List<List<String>> added = new ArrayList<>();
        private final Set<List<String>> left = new HashSet<>();
        private int characters;

        Planning(ExpectedRows wanted) {
            this.wanted = wanted;
        }

        Placement plan(SeenRows seen, boolean restarts) {
            for (int at = 0; at < seen.rows().size(); at++) {
                place(seen.rows().get(at), at + FIRST_ROW, seen.whole());
            }
            places.forEach(this::update);
            wanted.rows().stream()
                    .filter(row -> !places.containsKey(wanted.sheet().keyOf(row)))
                    .sorted(wanted.sheet().order())
                    .forEach(this::add);
            return new Placement(restarts, updates, added, removed, places.size(), left);
        }

        private void place(List<String> row, int number, boolean whole) {
            if (row.stream().allMatch(String::isBlank)) {
                return;
            }
            List<String> key = keyOf(row);
            if (wanted.find(key).isEmpty()) {
                if (wanted.isAlone()) {
                    remove(number);
                }
            } else if (places.putIfAbsent(key, number) != null) {
                remove(number);
                doubtful.add(key);
            } else if (whole) {
                (isAsWanted(key, row) ? certain : doubtful).add(key);
            }
        }

        /** Rows beyond the limit are found again by the next read. */
        private void remove(int number) {
            if (removed.size() < MAX_ROWS) {
                removed.add(number);
            }
        }

        private boolean isAsWanted(List<String> key, List<String> row) {
            List<String> given = Cells.givenOf(wanted.sheet(), row);
            return wanted.find(key).filter(given::equals).isPresent();
        }

        private List<String> keyOf(List<String> row) {
            List<String> key = new ArrayList<>();
            for (int at = 0; at < wanted.sheet().keyColumns(); at++) {
                key.add(at < row.size() ? row.get(at).strip() : "");
            }
            return key;
        }

        private void update(List<String> key, int number) {
            boolean isNews = wanted.isUnwritten(key) && !certain.contains(key);
            if (isNews || doubtful.contains(key)) {
                List<String> row = wanted.find(key).orElseThrow();
                if (hasRoom(row)) {
                    updates.put(number, row);
                } else {
                    left.add(key);
                }
            }
        }

        private void add(List<String> row) {
            if (hasRoom(row)) {
                added.add(row);
            } else {
                left.add(wanted.sheet().keyOf(row));
            }
        }

        private boolean hasRoom(List<String> row) {
            boolean full =
                    updates.size() + added.size() >= MAX_ROWS || characters >= MAX_CHARACTERS;
            if (!full) {
                characters += row.stream().mapToInt(String::length).sum();
            }
            return !full;
        }
    }
}
