package dev.leash.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CompilerTest {

    /** Whoever has come as far as running tests has compiled something. */
    @Test
    void saysHowLongItHasWorked() throws IOException {
        Compiler mine = new Compiler(ProcessHandle.current().pid());

        assertThat(mine.worked()).isGreaterThan(Duration.ZERO);
    }

    @Test
    void whoIsNoJavaIsNotWarm() {
        Compiler nobody = new Compiler(Long.MAX_VALUE);

        assertThatThrownBy(nobody::worked).isInstanceOf(IOException.class);
    }
}
