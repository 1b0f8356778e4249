package dev.leash.sheets.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a;b\n1;2\n",
                "a\tb\n1\t2\n",
                "a,b\r\n1,2\r\n",
                "\uFEFFa;b\r\n1;2\r\n",
                "a,b\n\"x,\"\"y\"\"\",\"two\nlines\"\n",
                "a,b\n\n1,2\n",
                "a\n",
            })
    void writesAsItsEditorDid(String text) throws NoCsvException {
        CsvText csv = CsvText.of(text.getBytes(UTF_8));

        assertThat(new String(csv.bytesOf(csv.rows()), UTF_8)).isEqualTo(text);
    }

    @Test
    void readsRowsOfAnyLength() throws NoCsvException {
        assertThat(rows("a,b\n1\n\n1,2,3\n"))
                .containsExactly(
                        List.of("a", "b"), List.of("1"), List.of(""), List.of("1", "2", "3"));
    }

    @Test
    void readsALastLineWithoutAnEnd() throws NoCsvException {
        assertThat(rows("a,b\n1,2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void takesTheFirstSeparatorOfTheHeader() throws NoCsvException {
        assertThat(rows("start_time;end_time\n1,5;2\n").getLast()).containsExactly("1,5", "2");
    }

    @Test
    void hasNoRowsWhenThereIsNothing() throws NoCsvException {
        assertThat(rows("")).isEmpty();
    }

    @Test
    void refusesAQuoteThatDoesNotEnd() {
        assertThatThrownBy(() -> rows("a,b\n\"half"))
                .isInstanceOf(NoCsvException.class)
                .hasMessageContaining("it is not CSV")
                .hasMessageEndingWith("check its quotation marks");
    }

    @Test
    void refusesOtherCharacterSets() {
        for (byte[] bytes : List.of("Jörg".getBytes(ISO_8859_1), "Jörg".getBytes(UTF_16))) {
            assertThatThrownBy(() -> CsvText.of(bytes))
                    .isInstanceOf(NoCsvException.class)
                    .hasMessage("it is not UTF-8; save it as CSV in UTF-8");
        }
    }

    @Property
    void readsEveryCellItWrites(@ForAll("sheets") List<List<String>> rows) throws NoCsvException {
        assertThat(CsvText.of(CsvText.PLAIN.bytesOf(rows)).rows()).isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<List<String>>> sheets() {
        Arbitrary<String> cells = Arbitraries.strings().withChars("ab\"',;\n\r =é€").ofMaxLength(6);
        Arbitrary<List<String>> header = Arbitraries.just(List.of("name", "email"));
        return header.flatMap(
                first ->
                        cells.list()
                                .ofMinSize(1)
                                .ofMaxSize(4)
                                .list()
                                .ofMaxSize(5)
                                .map(
                                        rows -> {
                                            var all = new ArrayList<>(List.of(first));
                                            all.addAll(rows);
                                            return List.<List<String>>copyOf(all);
                                        }));
    }

    private static List<List<String>> rows(String text) throws NoCsvException {
        return CsvText.of(text.getBytes(UTF_8)).rows();
    }
}
