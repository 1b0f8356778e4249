package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "disk full", "=HYPERLINK(\"x\")", "+15550100001", "'quoted'"})
    void leavesTextAsItIs(String text) {
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
    }

    /** As old records have them: some programs stop reading a file there. */
    @Test
    void leavesOutWhatIsNoCharacter() {
        assertThat(Cell.of("nul \0 bel \u0007 esc \u001b[31m half \ud83d"))
                .isEqualTo("nul  bel  esc [31m half \ufffd");
        assertThat(Cell.onOneLine("a\u2028b\0")).isEqualTo("a b");
    }
}
