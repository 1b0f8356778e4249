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
 * What makes a worksheet what it should be, or comes nearer to it. Pure.
 *
 * @param restarts whether all that stands there goes first, because its header is not ours
 * @param updates rows that take the place of what stands there, by row number
 * @param added rows that belong behind all others, in the order of the sheet
 * @param removed numbers of rows that go: those whose key stands further up, and nobody's
 * @param kept how many rows stay, changed or not
 * @param left keys of rows that did not find room in one write
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

    /** What to do about a worksheet in which this stands. */
    static Placement of(Wanted wanted, Seen seen) {
        boolean restarts = !seen.isHeaded(wanted.sheet().header());
        return new Planning(wanted).plan(restarts ? Seen.NOTHING : seen, restarts);
    }

    boolean changesNothing() {
        return !restarts && updates.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    /** Whether nothing that should stand there does. */
    boolean isStrange() {
        return kept == 0 && !changesNothing();
    }

    /** Whether rows are not where Leash left them; it makes a closer look worth its while. */
    boolean findsDisorder() {
        return restarts || !removed.isEmpty();
    }

    private static final class Planning {
        private final Wanted wanted;
        private final Map<List<String>, Integer> places = new HashMap<>();
        private final Set<List<String>> certain = new HashSet<>();
        private final Set<List<String>> doubtful = new HashSet<>();
        private final List<Integer> removed = new ArrayList<>();
        private final SortedMap<Integer, List<String>> updates = new TreeMap<>();
        private final List<List<String>> added = new ArrayList<>();
        private final Set<List<String>> left = new HashSet<>();
        private int characters;

        Planning(Wanted wanted) {
            this.wanted = wanted;
        }

        Placement plan(Seen seen, boolean restarts) {
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

        /** What is too much for one write is found again by the next read. */
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
