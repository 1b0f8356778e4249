package dev.leash.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Database is down",
                "two\nlines\tand a tab",
                "Größe 90 % – \u00a0fällt aus",
                "מסד הנתונים לא זמין",
                "🔥 👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "क्षि",
            })
    void whatIsWellFormedIsTheVerySame(String text) {
        assertThat(WellFormedText.of(text)).isSameAs(text);
        assertThat(WellFormedText.unicode(text)).isEqualTo(text);
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(WellFormedText.of("cut \ud83d emoji")).isEqualTo("cut \ufffd emoji");
        assertThat(WellFormedText.of("\udd25\ud83d\udd25\ud83d"))
                .isEqualTo("\ufffd\ud83d\udd25\ufffd");
        assertThat(WellFormedText.unicode("cut \ud83d\r\0")).isEqualTo("cut \ufffd\r\0");
    }

    @Test
    void whatIsNoCharacterIsReplaced() {
        assertThat(WellFormedText.of("a\ufffeb\uffffc\ufdd0d\ud83f\udffee"))
                .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde");
    }

    @Test
    void controlsAreLeftOut() {
        assertThat(WellFormedText.of("a\0b\u0007c\u001b[31md\u007fe\u009bf"))
                .isEqualTo("abc[31mdef");
        assertThat(WellFormedText.of("one\u001ftwo")).isEqualTo("one two");
    }

    @Test
    void everyLineEndIsALineFeed() {
        assertThat(WellFormedText.of("a\r\nb\rc\nd\u2028e\u2029f\u0085g\u000bh\fi\r\r\nj"))
                .isEqualTo("a\nb\nc\nd\ne\nf\ng\nh\ni\n\nj");
    }

    @Test
    void noDirectionIsHidden() {
        assertThat(WellFormedText.of("\u202emoc.live\u202c \u2066x\u2069 \ufeff!"))
                .isEqualTo("moc.live x !");
        assertThat(WellFormedText.of("\u200fשלום\u200e")).isEqualTo("\u200fשלום\u200e");
    }

    @Test
    void aLineIsOne() {
        assertThat(WellFormedText.line(" \u3000a\r\n\tb\t c\u200b\n")).isEqualTo("a b  c");
        assertThat(WellFormedText.line("❤️ \n")).isEqualTo("❤️");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u3000",
                "\u200b",
                "\u2060\ufeff",
                "\u3164",
                "\u2800",
                "\u115f\u1160",
                "\ufe0f",
                "\u180e",
                "\u00ad",
                "\u202e",
                "\0\u0007",
                "\n\t",
                "\udb40\udc20",
                "\u034f",
            })
    void whatNobodySeesIsBlank(String text) {
        assertThat(WellFormedText.isBlank(text)).isTrue();
        assertThat(WellFormedText.line(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "\ufffd", "🔥", "\u200bx", "0", "-"})
    void whatSomebodySeesIsNot(String text) {
        assertThat(WellFormedText.isBlank(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"database,8,database", "database,5,data…", "ab🔥cd,4,ab…", "ab 👨‍👩‍👧 cd,6,ab…"})
    void aTextIsCutBetweenCharacters(String text, int max, String cut) {
        assertThat(WellFormedText.cut(text, max)).isEqualTo(cut);
    }

    @Property
    void anythingBecomesWellFormedAndStaysSo(@ForAll String text) {
        String once = WellFormedText.of(text);
        assertThat(once.codePoints()).allMatch(Characters::isFine);
        assertThat(WellFormedText.of(once)).isSameAs(once);
        String line = WellFormedText.line(text);
        assertThat(WellFormedText.line(line)).isEqualTo(line);
        assertThat(line).doesNotContain("\n", "\t");
        assertThat(WellFormedText.unicode(text).codePoints())
                .noneMatch(Characters::isLoneSurrogate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "漢", "🔥", "👩‍🚒", "e\u0301"})
    void isCutToBytesBetweenCharacters(String character) {
        String cut = WellFormedText.cutToBytes(character.repeat(5_000), 1_000);

        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(960, 1_000);
        assertThat(cut).endsWith("…");
        assertThat(cut.substring(0, cut.length() - 1).replace(character, "")).isEmpty();
    }

    @Test
    void isNotCutWhereItFits() {
        String text = "漢".repeat(300);

        assertThat(WellFormedText.cutToBytes(text, 900)).isEqualTo(text);
        assertThat(WellFormedText.cutToBytes(text, 899)).hasSize(299);
    }
}
