package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against 3GPP TS 23.038 and the figures providers publish. */
class SegmentsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 1, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "a, 459, 3",
        "a, 460, 4",
        "€, 80, 1",
        "€, 81, 2",
        "€, 152, 2",
        "€, 153, 3",
        "я, 70, 1",
        "я, 71, 2",
        "я, 134, 2",
        "я, 135, 3",
        "я, 201, 3",
        "🔥, 35, 1",
        "🔥, 36, 2",
        "🔥, 66, 2",
        "🔥, 67, 3",
    })
    void areAsManyAsTheAlphabetAllows(String character, int times, int parts) {
        assertThat(Segments.count(character.repeat(times))).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ",
                "ÄÖÑÜ§¿äöñüà¡¤",
                "^{}\\[~]|€\f",
                "\r\n"
            })
    void areOfGsmWhereEveryCharacterIs(String text) {
        assertThat(Segments.isGsm(text)).isTrue();
        assertThat(Segments.count(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "ç", "á", "–", "…", "’", "\t", "я", "京", "🔥", "\u00A0", "\uD83D"})
    void areOfUcs2ForOneOtherCharacter(String other) {
        assertThat(Segments.isGsm("fine" + other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void neverEndInTheMiddleOfACharacter(int parts) {
        assertThat(Segments.count("a" + "€".repeat(76 * parts + 80))).isEqualTo(parts + 2);
        assertThat(Segments.count("🔥".repeat(33 * parts + 33))).isEqualTo(parts + 1);
    }

    @Property
    void moreTextNeverTakesFewer(@ForAll String text, @ForAll String more) {
        assertThat(Segments.count(text + more)).isGreaterThanOrEqualTo(Segments.count(text));
    }
}
