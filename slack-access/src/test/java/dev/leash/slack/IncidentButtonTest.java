package dev.leash.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentButtonTest {

    @ParameterizedTest
    @MethodSource("dev.leash.model.incident.Verb#answers")
    void isReadAsItWasDrawn(Verb verb) {
        IncidentButton button = new IncidentButton(verb, "12", 3);

        assertThat(IncidentButton.read(verb.slackId(), button.value())).contains(button);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "@3", "12@", "x@3", "12@x", "12@3@4", "1234567890123456789@1"})
    void aValueOfSomethingElseIsNone(String value) {
        assertThat(IncidentButton.read(Verb.RESOLVE.slackId(), value)).isEmpty();
    }

    @Test
    void anotherButtonIsNone() {
        assertThat(IncidentButton.read("leash.open", "12@3")).isEmpty();
    }
}
