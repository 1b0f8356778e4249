package dev.leash.sheets.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedFormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://evil.example\")",
                "+15550100001",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
            })
    void keepsASpreadsheetFromEvaluating(String text) {
        assertThat(EscapedFormulas.row(List.of(text))).containsExactly("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "disk full", "a=b", "1+1", "'quoted'", "e-mail@example.com"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(EscapedFormulas.row(List.of(text))).containsExactly(text);
    }

    @Property
    void neverBeginsLikeAFormula(@ForAll("texts") String text) {
        assertThat(EscapedFormulas.row(List.of(text)).getFirst())
                .doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*")
                .endsWith(text);
    }

    @Property
    void readsWhatWasWritten(@ForAll("texts") String text) {
        assertThat(EscapedFormulas.bare(EscapedFormulas.row(List.of(text)))).containsExactly(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("=+-@\t\r\n' ab1").ofMaxLength(8);
    }
}
