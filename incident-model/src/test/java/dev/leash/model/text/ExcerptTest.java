package dev.leash.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortTextStaysAsItIs() {
        assertThat(Excerpt.of("Disk full", 9)).isEqualTo("Disk full");
    }

    @Test
    void aLongTextEndsInAnEllipsis() {
        assertThat(Excerpt.of("Disk full", 5)).isEqualTo("Disk…");
    }

    @Test
    void noCodePointIsCut() {
        assertThat(Excerpt.of("ab😀cd", 4)).isEqualTo("ab…");
    }
}
