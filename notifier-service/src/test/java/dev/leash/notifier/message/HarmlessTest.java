package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "down\r\nBcc: eve@example.com",
                "down\nBcc: eve@example.com",
                "down\rBcc: eve@example.com",
                "down\u0085Bcc: eve@example.com",
                "down\u2028Bcc: eve@example.com",
                "down\u2029Bcc: eve@example.com",
                "down\u000BBcc: eve@example.com",
                "down\u0000Bcc: eve@example.com",
                "down\u001B\u0007Bcc: eve@example.com"
            })
    void makesOneLineOfAnything(String text) {
        assertThat(Harmless.line(text, 100)).isEqualTo("down Bcc: eve@example.com");
    }

    @Test
    void keepsTheLinesOfABlockAndNoOtherControls() {
        assertThat(Harmless.block("\u0000one\r\ntwo\tthree\u001B[31m\n\n", 100))
                .isEqualTo("one\ntwo\tthree [31m");
    }

    @Test
    void keepsRightToLeftTextAsItIs() {
        assertThat(Harmless.line("מסד הנתונים לא זמין", 100)).isEqualTo("מסד הנתונים לא זמין");
    }

    @Test
    void removesWhatTurnsTheDirectionOfReadingAround() {
        assertThat(Harmless.line("\u202Emoc.live\u202C \u2066x\u2069\uFEFF", 100))
                .isEqualTo("moc.live x");
    }

    @Test
    void replacesHalfACharacter() {
        assertThat(Harmless.line("a\uD83Db", 100)).isEqualTo("a\uFFFDb");
    }

    @Test
    void cutsWithAnEllipsisWithinTheLength() {
        assertThat(Harmless.line("x".repeat(100), 10)).isEqualTo("xxxxxxxxx…");
        assertThat(Harmless.line("x".repeat(10), 10)).isEqualTo("xxxxxxxxxx");
    }

    @Test
    void cutsBetweenWhatPeopleSeeAsOneCharacter() {
        String family = "👨‍👩‍👧‍👦";

        assertThat(Harmless.line(family + family, family.length() + 1)).isEqualTo(family + "…");
        assertThat(Harmless.line(family + family, family.length() * 2 - 1)).isEqualTo(family + "…");
        assertThat(Harmless.line(family + family, family.length())).isEqualTo("…");
    }

    @Test
    void leavesNothingWhereThereIsNoRoom() {
        assertThat(Harmless.cut("down", 2, "...")).isEmpty();
        assertThat(Harmless.cut("down", 0, "…")).isEmpty();
    }
}
