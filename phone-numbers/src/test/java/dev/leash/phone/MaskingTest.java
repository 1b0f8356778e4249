package dev.leash.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "+15550100001,+•••••••••01",
        "020 7946 0018,••• •••• ••18",
        "０２０７９４６,•••••４６",
        "٠٢٠٧٩٤٦,•••••٤٦",
        "①②③④⑤,•••④⑤",
        "𝟘𝟚𝟘𝟟,••𝟘𝟟",
        "call me,call me",
        "12,12"
    })
    void ofATextOnlyTheLastTwoDigitsAreShown(String text, String shown) {
        assertThat(Masking.of(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"+442079460018,…0018", "𝟘𝟚𝟘𝟟𝟘,…𝟚𝟘𝟟𝟘", "0018,…", "'',…"})
    void ofANumberTheEndIsShown(String phone, String shown) {
        assertThat(Masking.ending(phone)).isEqualTo(shown);
    }
}
