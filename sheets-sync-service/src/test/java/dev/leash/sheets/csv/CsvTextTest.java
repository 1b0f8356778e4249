package dev.leash.sheets.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "a|b\n1|2\n",
                "a,b\r1,2\r",
                "a,b\n1,2",
                "a;b\r\n1;2",
                "sep=;\r\na;b\r\n1;2\r\n",
                "SEP=\t\na\tb\n1\t2\n",
                "\"sep=;\"\na;b\n1;2\n",
                "\uFEFFsep=,\na,b\n1;1,2\n",
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
    void takesALineThatNamesTheSeparatorForNoRow() throws NoCsvException {
        assertThat(rows("sep=;\r\na;b\r\n1,5;2\r\n"))
                .containsExactly(List.of("a", "b"), List.of("1,5", "2"));
        assertThat(rows("sep=,b\n1,2\n").getFirst()).containsExactly("sep=", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsAndWritesTheCharactersOfItsEditor(String charset) throws NoCsvException {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        String text = "name;email\r\nJürgen Groß – O’Neill;j@x\r\n";
        byte[] bytes = (mark + text).getBytes(Charset.forName(charset));

        CsvText csv = CsvText.of(bytes);

        assertThat(csv.rows().getLast()).containsExactly("Jürgen Groß – O’Neill", "j@x");
        assertThat(csv.bytesOf(csv.rows())).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, Иван", "windows-1250, Łukasz", "windows-1253, Γιώργος"})
    void refusesWhatWouldBeGibberish(String charset, String name) {
        byte[] bytes = ("name\n" + name + "\n").getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> CsvText.of(bytes))
                .isInstanceOf(NoCsvException.class)
                .hasMessage(
                        "it is not UTF-8, and its character set cannot be determined; save it as CSV in UTF-8");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatThrownBy(() -> rows("PK\u0003\u0004..."))
                .hasMessage("it is a workbook (xlsx or ods), not CSV; save it as CSV in UTF-8");
        assertThatThrownBy(() -> CsvText.of("a,b\n1,2\n".getBytes(UTF_16LE)))
                .hasMessage("it contains NUL characters and is not text; save it as CSV in UTF-8");
        assertThatThrownBy(() -> CsvText.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, -1}))
                .hasMessage(
                        "it begins as UTF-8, but continues in another encoding; save it as CSV in UTF-8");
    }

    @Test
    void doesNotTakeHalfACharacterForAnotherCharacterSet() throws NoCsvException {
        byte[] whole = "name\nJürgen\nBjö".getBytes(UTF_8);

        CsvText cut = CsvText.of(Arrays.copyOf(whole, whole.length - 1));

        assertThat(cut.encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(cut.end()).isEqualTo(CsvText.End.CHARACTER);
        assertThat(cut.rows()).contains(List.of("Jürgen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name\nBo\nRené", "name\nBo\nMalmö", "name\nBo\nÀ"})
    void takesAnAccentedLetterAtTheEndForOneOfAnOldCharacterSet(String text) throws NoCsvException {
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));

        CsvText csv = CsvText.of(bytes);

        assertThat(csv.encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(csv.end()).isEqualTo(CsvText.End.CELL);
        assertThat(csv.bytesOf(csv.rows())).isEqualTo(bytes);
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
