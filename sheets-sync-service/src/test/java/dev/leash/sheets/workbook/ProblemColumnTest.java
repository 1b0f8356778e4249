package dev.leash.sheets.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProblemColumnTest {

    @Test
    void isAddedBehindTheLongestRow() {
        assertThat(
                        ProblemColumn.in(
                                Sheets.table("start|end|who", "1|2|a|b|c", "x|2|a", "1|2|a"),
                                Map.of(3, "start 'x': no time")))
                .isEqualTo(
                        lines(
                                "start|end|who|||problem",
                                "1|2|a|b|c",
                                "x|2|a|||start 'x': no time",
                                "1|2|a"));
    }

    @Test
    void isUsedWhereItIs() {
        assertThat(
                        ProblemColumn.in(
                                Sheets.table("name|Problem|email", "a|old|x", "b||y", "c"),
                                Map.of(3, "new")))
                .isEqualTo(lines("name|Problem|email", "a||x", "b|new|y", "c"));
    }

    @Test
    void isRemovedWhenItIsLastAndNothingIsLeftToExplain() {
        assertThat(ProblemColumn.in(Sheets.table("name|problem", "a|old", "b"), Map.of()))
                .isEqualTo(lines("name", "a", "b"));
    }

    @Test
    void isEmptiedWhenItIsNotLastAndNothingIsLeftToExplain() {
        assertThat(ProblemColumn.in(Sheets.table("name|problem|email", "a|old|x"), Map.of()))
                .isEqualTo(lines("name|problem|email", "a||x"));
    }

    @Test
    void isNotMissedWhereNothingWasEverWrong() {
        Table table = Sheets.table("name|email", "a|x", "", "b");

        assertThat(ProblemColumn.in(table, Map.of())).isEqualTo(table.all());
        assertThat(ProblemColumn.in(Table.of(List.of()), Map.of())).isEmpty();
    }

    @Property
    void comesAndGoesWithoutTouchingAnyOtherCell(
            @ForAll("tables") Table table, @ForAll("problems") Map<Integer, String> problems) {
        Table explained = Table.of(ProblemColumn.in(table, problems));

        assertThat(ProblemColumn.in(explained, problems)).isEqualTo(explained.all());
        List<List<String>> again = ProblemColumn.in(explained, Map.of());
        assertThat(again).hasSameSizeAs(table.all());
        IntStream.range(0, again.size())
                .forEach(
                        row ->
                                assertThat(withoutEnd(again.get(row)))
                                        .isEqualTo(withoutEnd(table.all().get(row))));
    }

    @Provide
    Arbitrary<Table> tables() {
        return Arbitraries.of("", "a", "b c", "x,y")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(Table::of);
    }

    @Provide
    Arbitrary<Map<Integer, String>> problems() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(2, 6), Arbitraries.of("bad", "worse"))
                .ofMaxSize(4);
    }

    /** Cells that are empty and cells that are missing look the same in a sheet. */
    private static List<String> withoutEnd(List<String> row) {
        int end = row.size();
        while (end > 0 && row.get(end - 1).isEmpty()) {
            end--;
        }
        return row.subList(0, end);
    }

    private static List<List<String>> lines(String... lines) {
        return Arrays.stream(lines).map(Sheets::cells).toList();
    }
}
