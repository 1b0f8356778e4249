package dev.leash.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void keepsToALimitItReaches() {
        assertThat(Figure.atLeast(0.7, "ratio", 0.7, "ratio").isKept()).isTrue();
        assertThat(Figure.atMost(50, "p50", 50, "ms").isKept()).isTrue();
    }

    @Test
    void missesALimitItPasses() {
        assertThat(Figure.atLeast(0.7, "ratio", 0.69, "ratio").isKept()).isFalse();
        assertThat(Figure.atMost(50, "p50", 51, "ms").isKept()).isFalse();
    }

    @Test
    void whatHasNoLimitIsOnlyTold() {
        assertThat(Figure.told("armed", 1_000_000, "armed").isKept()).isTrue();
    }

    @Test
    void itsLineSaysWhatWasMeasuredAndWhetherItIsKept() {
        assertThat(Figure.atMost(150, "post to page", 1234.5, "ms").line())
                .startsWith("post to page ")
                .contains("1,234.50 ms")
                .endsWith("<= 150.00  MISSED");
    }
}
