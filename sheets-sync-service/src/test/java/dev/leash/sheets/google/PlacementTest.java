package dev.leash.sheets.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.Column.Kind;
import dev.leash.sheets.workbook.ExportSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final ExportSheet SHEET =
            new ExportSheet(
                    "things",
                    List.of(Column.of("id", Kind.NUMBER), Column.of("text", Kind.TEXT)),
                    1,
                    Comparator.comparing(row -> Integer.valueOf(row.getFirst())));

    private final ExpectedRows wanted = new ExpectedRows(SHEET, true);

    @Test
    void changesNothingWhereEverythingIsInItsPlaceWhateverTheOrder() {
        wanted.adopt(List.of(row(1, "a"), row(2, "b")));

        assertThat(Placement.of(wanted, seen("2", "1")).changesNothing()).isTrue();
    }

    @Test
    void writesWhatIsNewWhereItStandsAndWhatIsMissingBehind() {
        wanted.adopt(List.of(row(1, "a"), row(2, "b")));
        wanted.put(row(2, "new"));
        wanted.put(row(3, "c"));

        Placement placement = Placement.of(wanted, seen("2", "", "1"));

        assertThat(placement.updates()).isEqualTo(Map.of(2, row(2, "new")));
        assertThat(placement.added()).containsExactly(row(3, "c"));
        assertThat(placement.removed()).isEmpty();
    }

    @Test
    void takesAwayWhatIsThereTwiceAndWhatIsNobodysAndDoubtsWhatItKeeps() {
        wanted.adopt(List.of(row(1, "a"), row(2, "b")));

        Placement placement = Placement.of(wanted, seen("1", "9", "1", "2"));

        assertThat(placement.updates()).isEqualTo(Map.of(2, row(1, "a")));
        assertThat(placement.removed()).containsExactly(3, 4);
        assertThat(placement.findsDisorder()).isTrue();
    }

    @Test
    void putsRightOtherColumnsWhenItSeesThem() {
        wanted.adopt(List.of(row(1, "a"), row(2, "b")));
        SeenRows whole =
                new SeenRows(
                        SHEET.header(), List.of(List.of("1", "by hand"), List.of("2", "b")), true);

        assertThat(Placement.of(wanted, whole).updates()).isEqualTo(Map.of(2, row(1, "a")));
    }

    @Test
    void writesNothingAgainThatItSeesStanding() {
        wanted.put(row(1, "a"));
        wanted.put(row(2, "b"));
        SeenRows whole =
                new SeenRows(SHEET.header(), List.of(List.of("1", "a"), List.of("2", "old")), true);

        assertThat(Placement.of(wanted, whole).updates()).isEqualTo(Map.of(3, row(2, "b")));
    }

    @Test
    void beginsAnewUnderAnotherHeader() {
        wanted.adopt(List.of(row(1, "a"), row(2, "b")));
        SeenRows renamed = new SeenRows(List.of("number", "text"), List.of(List.of("1")), false);

        Placement placement = Placement.of(wanted, renamed);

        assertThat(placement.restarts()).isTrue();
        assertThat(placement.added()).containsExactly(row(1, "a"), row(2, "b"));
        assertThat(placement.removed()).isEmpty();
    }

    @Test
    void leavesColumnsBehindItsOwnToPeople() {
        wanted.adopt(List.of(row(1, "a")));
        SeenRows annotated =
                new SeenRows(List.of("id", "text", "notes"), List.of(List.of("1")), false);

        assertThat(Placement.of(wanted, annotated).changesNothing()).isTrue();
    }

    @Test
    void leavesOtherRowsAloneWhereItIsNotAlone() {
        ExpectedRows some = new ExpectedRows(SHEET, false);
        some.suppose(row(1, "a"));

        assertThat(Placement.of(some, seen("9", "1", "8")).changesNothing()).isTrue();
        assertThat(Placement.of(some, seen("9")).added()).containsExactly(row(1, "a"));
    }

    @Test
    void leavesForLaterWhatIsTooMuchForOneWrite() {
        for (int id = 1; id <= Placement.MAX_ROWS + 5; id++) {
            wanted.put(row(id, "x"));
        }

        Placement placement = Placement.of(wanted, seen());

        assertThat(placement.added()).hasSize(Placement.MAX_ROWS);
        assertThat(placement.left())
                .isEqualTo(
                        Set.of(
                                List.of("2001"),
                                List.of("2002"),
                                List.of("2003"),
                                List.of("2004"),
                                List.of("2005")));
    }

    /**
     * Whatever people do between reads and writes: once they stop, every row is right and there
     * once.
     */
    @Property(tries = 300)
    void settlesOnceNobodyMeddles(@ForAll Random random) {
        ExpectedRows rows = new ExpectedRows(SHEET, true);
        List<List<String>> grid = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            IntStream.range(0, random.nextInt(4))
                    .forEach(_ -> rows.put(row(random.nextInt(12), "v" + random.nextInt())));
            Placement placement = Placement.of(rows, keysOf(grid));
            meddle(grid, random);
            apply(placement, grid);
            rows.wroteAllBut(placement.left());
        }
        for (int look = 0; look < 3; look++) {
            Placement placement = Placement.of(rows, keysOf(grid));
            apply(placement, grid);
            rows.wroteAllBut(placement.left());
        }
        assertThat(grid.stream().filter(row -> !row.getFirst().isEmpty()))
                .containsExactlyInAnyOrderElementsOf(rows.rows());
    }

    /** Rows move, go, come twice; nobody changes a text, which only a look at all columns finds. */
    private static void meddle(List<List<String>> grid, Random random) {
        if (grid.isEmpty()) {
            return;
        }
        int at = random.nextInt(grid.size());
        switch (random.nextInt(6)) {
            case 0 -> Collections.shuffle(grid, random);
            case 1 -> grid.remove(at);
            case 2 -> grid.add(at, grid.get(random.nextInt(grid.size())));
            case 3 -> grid.add(at, List.of("", ""));
            case 4 -> grid.add(at, List.of("900", "nobody's"));
            default -> grid.sort(Comparator.comparing(List::getFirst));
        }
    }

    /**
     * As Google does it: addresses first, then behind everything, then removals from the bottom.
     */
    private static void apply(Placement placement, List<List<String>> grid) {
        placement
                .updates()
                .forEach(
                        (number, row) -> {
                            while (grid.size() < number - 1) {
                                grid.add(List.of("", ""));
                            }
                            grid.set(number - 2, row);
                        });
        grid.addAll(placement.added());
        placement.removed().reversed().stream()
                .filter(number -> number - 2 < grid.size())
                .forEach(number -> grid.remove(number - 2));
    }

    private static SeenRows keysOf(List<List<String>> grid) {
        return new SeenRows(
                SHEET.header(), grid.stream().map(row -> List.of(row.getFirst())).toList(), false);
    }

    /** Rows of these keys; an empty one is a blank row. */
    private static SeenRows seen(String... keys) {
        return new SeenRows(
                SHEET.header(),
                Arrays.stream(keys)
                        .map(key -> key.isEmpty() ? List.<String>of() : List.of(key))
                        .toList(),
                false);
    }

    private static List<String> row(int id, String text) {
        return List.of(Integer.toString(id), text);
    }
}
