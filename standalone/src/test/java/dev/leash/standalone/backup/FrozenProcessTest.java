package dev.leash.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A copy counts only if the process stood still from beginning to end. */
class FrozenProcessTest {

    private final Process process = start();

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aProcessThatSomebodyElseLetGoOnDidNotStandStill() throws Exception {
        try (FrozenProcess frozen = FrozenProcess.freeze(process.pid())) {
            new ProcessBuilder("sh", "-c", "kill -CONT " + process.pid()).start().waitFor();

            assertThat(frozen.stoodStill()).isFalse();
        }
    }

    private static Process start() {
        try {
            return new ProcessBuilder("sleep", "600").start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
