package dev.leash.model.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Verb;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How verbs are said, wherever people say them. */
class AnswerHintsTest {

    @ParameterizedTest
    @CsvSource({"4, ACKNOWLEDGE", "6, RESOLVE", "8, ESCALATE", "2, DECLARE"})
    void aVerbIsSaidWithAKey(String key, Verb verb) {
        assertThat(Verb.ofKey(key)).contains(verb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "44", "*", "#", " 4"})
    void otherKeysSayNothing(String key) {
        assertThat(Verb.ofKey(key)).isEmpty();
    }

    @Test
    void peopleAreToldWhatToReplyAndWhatToPress() {
        assertThat(AnswerHints.words(Verb.answers(), "12"))
                .isEqualTo("Reply ACK 12, RES 12, ESC 12 or DECLARE 12");
        assertThat(AnswerHints.words(List.of(Verb.ACKNOWLEDGE), "12")).isEqualTo("Reply ACK 12");
        assertThat(AnswerHints.words(List.of(), "12")).isEmpty();
        assertThat(AnswerHints.keys(Verb.answers()))
                .isEqualTo("Press 4 to acknowledge, 6 to resolve, 8 to escalate or 2 to declare.");
        assertThat(AnswerHints.keys(List.of(Verb.RESOLVE))).isEqualTo("Press 6 to resolve.");
    }

    @Test
    void noTwoVerbsAreSaidAlike() {
        assertThat(Stream.of(Verb.values()).map(Verb::word)).doesNotHaveDuplicates();
        assertThat(Verb.answers().stream().map(Verb::key)).doesNotHaveDuplicates();
        assertThat(Verb.answers().stream().flatMap(verb -> verb.words().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aVerbIsFoundByItsWordAndAnAnswerNeedsNothingMore(Verb verb) {
        assertThat(Verb.of(verb.word())).contains(verb);
        assertThat(verb.command().isPresent() || !verb.isAnswer()).isTrue();
        assertThat(verb.done("INC-12")).contains("INC-12").endsWith(".");
        if (verb.isAnswer()) {
            assertThat(Optional.of(verb.doneShortly("Incident 12"))).get().asString().endsWith(".");
        }
    }
}
