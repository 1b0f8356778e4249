package dev.leash.sheets.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedFileTest {

    private static final Comparator<List<String>> BY_NUMBER =
            Comparator.comparingInt(cells -> Integer.parseInt(cells.getFirst()));

    @TempDir Path folder;
    private Path path;
    private SortedFile file;

    @BeforeEach
    void begin() throws IOException {
        path = Files.writeString(folder.resolve("timeline.csv"), "number,text\n");
        file = new SortedFile(path, BY_NUMBER);
    }

    @Test
    void appendsWhatBelongsAtTheEnd() throws IOException {
        file.merge(rows(1, 2));
        file.merge(rows(3));

        assertThat(path).hasContent("number,text\n1,text 1\n2,text 2\n3,text 3\n");
    }

    @Test
    void insertsWhatIsLate() throws IOException {
        file.merge(rows(2, 4, 6));
        file.merge(rows(1, 3, 5, 7));

        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void replacesTheSameRow() throws IOException {
        file.merge(rows(1, 2, 3));
        file.merge(List.of(List.of("2", "new, \"text\"")));

        assertThat(path).hasContent("number,text\n1,text 1\n2,\"new, \"\"text\"\"\"\n3,text 3\n");
    }

    @Test
    void doesNothingWithoutRows() throws IOException {
        file.merge(List.of());

        assertThat(path).hasContent("number,text\n");
    }

    @Test
    void findsAPlaceFarFromTheEnd() throws IOException {
        int[] even = IntStream.range(0, 300_000).map(n -> n * 2).toArray();
        file.merge(rows(even));
        assertThat(Files.size(path)).isGreaterThan(4_000_000);

        file.merge(rows(1, 299_999, 599_999));
        file.merge(rows(3));

        assertThat(numbers()).hasSize(300_004).isSorted().contains(1, 3, 299_999, 599_999);
    }

    @Test
    void leavesNoOtherFileBehind() throws IOException {
        file.merge(rows(2));
        file.merge(rows(1));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void refusesToGoOnFromATornLine() throws IOException {
        Files.writeString(path, "number,text\n1,te");

        assertThatThrownBy(() -> file.merge(rows(2)))
                .isInstanceOf(IOException.class)
                .hasMessage(path + " does not end with a whole line");
    }

    @Test
    void refusesToGoOnFromWhatItDidNotWrite() throws IOException {
        Files.writeString(path, "number,text\n1,\"te\n");

        assertThatThrownBy(() -> file.merge(rows(2)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("a line was not written by Leash");
    }

    @Test
    void refusesACellOfSeveralLines() {
        assertThatThrownBy(() -> file.merge(List.of(List.of("1", "two\nlines"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cell of row 1 has more than one line");
    }

    @Property(tries = 200)
    void isWhatASortedMapWouldBe(@ForAll("batches") List<List<Integer>> batches)
            throws IOException {
        Path temporary = Files.createTempFile("sorted", ".csv");
        try {
            Files.writeString(temporary, "number,text\n");
            TreeMap<Integer, List<String>> expected = new TreeMap<>();
            int text = 0;
            for (List<Integer> batch : batches) {
                List<List<String>> rows = new ArrayList<>();
                for (int number : batch.stream().distinct().sorted().toList()) {
                    rows.add(List.of(Integer.toString(number), "é, " + text++));
                    expected.put(number, rows.getLast());
                }
                new SortedFile(temporary, BY_NUMBER).merge(rows);
            }
            assertThat(cells(temporary)).containsExactlyElementsOf(expected.values());
        } finally {
            Files.delete(temporary);
        }
    }

    @Provide
    Arbitrary<List<List<Integer>>> batches() {
        return Arbitraries.integers().between(0, 30).list().ofMaxSize(8).list().ofMaxSize(8);
    }

    private static List<List<String>> rows(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> List.of(Integer.toString(number), "text " + number))
                .toList();
    }

    private List<Integer> numbers() throws IOException {
        return cells(path).stream().map(cells -> Integer.valueOf(cells.getFirst())).toList();
    }

    private static List<List<String>> cells(Path path) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (String line : Files.readAllLines(path).stream().skip(1).toList()) {
            cells.add(CsvLine.cells(line));
        }
        return cells;
    }
}
