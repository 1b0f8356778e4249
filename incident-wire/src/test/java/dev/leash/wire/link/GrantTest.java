package dev.leash.wire.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Ack", "ack now", "a|b", "ack1", "abcdefghijklmnopqrstuvwxyzabcdefg"})
    void refusesAnActionThatIsNoWord(String action) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grant("42", action, "alice", Instant.EPOCH))
                .withMessage("a link for '" + action + "' cannot be made");
    }

    @Test
    void refusesAnIncidentThatWouldRunIntoTheNextField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grant("42|take", "ack", "alice", Instant.EPOCH));
    }

    @Test
    void allowsToOpen() {
        assertThat(new Grant("42", Grant.OPEN, "alice", Instant.EPOCH).action()).isEqualTo("open");
    }
}
