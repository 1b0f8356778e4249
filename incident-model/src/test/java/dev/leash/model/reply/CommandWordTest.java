package dev.leash.model.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordTest {

    @ParameterizedTest
    @CsvSource({"4, ACK", "6, RES", "8, ESC"})
    void isSaidWithAKey(String key, CommandWord word) {
        assertThat(CommandWord.ofKey(key)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "44", "#", " 4", "٤"})
    void otherKeysSayNothing(String key) {
        assertThat(CommandWord.ofKey(key)).isEmpty();
    }

    @Test
    void hintsAtWhatCanBeReplied() {
        assertThat(CommandWord.hint(List.of(CommandWord.values()), "12"))
                .isEqualTo("Reply ACK 12, RES 12 or ESC 12");
        assertThat(CommandWord.hint(List.of(CommandWord.ACK, CommandWord.RES), "12"))
                .isEqualTo("Reply ACK 12 or RES 12");
        assertThat(CommandWord.hint(List.of(CommandWord.ACK), "12")).isEqualTo("Reply ACK 12");
        assertThat(CommandWord.hint(List.of(), "12")).isEmpty();
    }

    @Test
    void saysWhichKeysThereAre() {
        assertThat(CommandWord.keysInWords(List.of(CommandWord.values())))
                .isEqualTo("Press 4 to acknowledge, 6 to resolve or 8 to escalate.");
        assertThat(CommandWord.keysInWords(List.of(CommandWord.ACK)))
                .isEqualTo("Press 4 to acknowledge.");
    }
}
