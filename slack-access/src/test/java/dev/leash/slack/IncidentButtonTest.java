package dev.leash.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.slack.IncidentButton.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentButtonTest {

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasDrawn(Action action) {
        IncidentButton button = new IncidentButton(action, "12", 3);

        assertThat(IncidentButton.read(action.actionId(), button.value())).contains(button);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "@3", "12@", "x@3", "12@x", "12@3@4", "1234567890123456789@1"})
    void aValueOfSomethingElseIsNone(String value) {
        assertThat(IncidentButton.read(Action.RESOLVE.actionId(), value)).isEmpty();
    }

    @Test
    void anotherButtonIsNone() {
        assertThat(IncidentButton.read("leash.open", "12@3")).isEmpty();
    }
}
