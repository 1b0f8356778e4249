package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://evil.example\")",
                "+15550100001",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
            })
    void keepsASpreadsheetFromEvaluating(String text) {
        assertThat(Cell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "disk full", "a=b", "1+1", "'quoted'", "e-mail@example.com"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(Cell.of(text)).isEqualTo(text);
    }

    @Test
    void cutsLongTextAtACharacter() {
        assertThat(Cell.of("x".repeat(2_000))).isEqualTo("x".repeat(2_000));
        assertThat(Cell.of("x".repeat(2_001))).isEqualTo("x".repeat(1_999) + "…");
        assertThat(Cell.of("x".repeat(1_998) + "😀x")).isEqualTo("x".repeat(1_998) + "…");
    }

    @Test
    void writesLinesAsOne() {
        assertThat(Cell.onOneLine(" two \r\n  lines\tand\u000Bmore\n"))
                .isEqualTo("two lines and more");
        assertThat(Cell.onOneLine("\n=1")).isEqualTo("'=1");
    }

    @Property
    void neverBeginsLikeAFormula(@ForAll("texts") String text) {
        assertThat(Cell.of(text)).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        assertThat(Cell.onOneLine(text))
                .doesNotMatch("(?s)[=+\\-@\\t\\r].*")
                .doesNotContain("\n", "\r");
    }

    @Property
    void staysReadable(@ForAll("texts") String text) {
        assertThat(Cell.of(text)).endsWith(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("=+-@\t\r\n' ab1").ofMaxLength(8);
    }
}
