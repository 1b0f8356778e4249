package dev.leash.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import io.netty.util.internal.OutOfDirectMemoryError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class OutOfMemoryTest {

    @Test
    void isSeenWhereverItIsACause() {
        Throwable direct = new OutOfMemoryError("Cannot reserve direct buffer memory");

        assertThat(OutOfMemoryError.class).isAssignableFrom(OutOfDirectMemoryError.class);
        assertThat(OutOfMemory.isIn(direct)).isTrue();
        assertThat(OutOfMemory.isIn(new CompletionException(new IOException(direct)))).isTrue();
        assertThat(OutOfMemory.isIn(new IOException("disk"))).isFalse();
        assertThat(OutOfMemory.isIn(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logged", "uncaught", "inWords"})
    @Tag("io")
    void endsTheProcess(String way) throws Exception {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Victim.class.getName(),
                                        way))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isEqualTo(OutOfMemory.EXIT);
        assertThat(output).contains("Out of memory");
    }

    /** A process in which memory is used up somewhere in a library. */
    static final class Victim {

        private Victim() {}

        /** Does so, in one of the ways libraries have with it. */
        public static void main(String[] arguments) throws InterruptedException {
            OutOfMemory.endsTheProcess();
            OutOfMemoryError error = new OutOfMemoryError("direct");
            var logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("a.library");
            switch (arguments[0]) {
                case "logged" -> logger.debug("went wrong", error);
                case "inWords" -> logger.warn("{} went wrong", "it", new IOException(error));
                default -> {
                    Thread thread = new Thread(() -> throwing(error));
                    thread.start();
                    thread.join();
                }
            }
        }

        private static void throwing(OutOfMemoryError error) {
            throw error;
        }
    }
}
