package dev.leash.chaos;

import dev.leash.chaos.fault.Planned;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Progress messages of a run. Thread-safe. */
public final class ConsoleLog {

    private static final long PULSE_SECONDS = 10;

    private final PrintStream out;
    private final InstantSource clock;
    private final Instant begin;

    /**
     * A log of messages.
     *
     * @param out where they are printed
     */
    public ConsoleLog(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.begin = clock.instant();
    }

    void line(String words) {
        Duration since = Duration.between(begin, clock.instant());
        out.printf("%02d:%02d  %s%n", since.toMinutes(), since.toSecondsPart(), words);
    }

    void fault(Planned planned) {
        line(planned.words());
    }

    Pulse pulse(Supplier<String> words) {
        ScheduledExecutorService executor =
                Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
        var _ =
                executor.scheduleAtFixedRate(
                        () -> line(words.get()), PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
        return new Pulse(executor);
    }

    /** A message printed at regular intervals, until closed. */
    record Pulse(ScheduledExecutorService executor) implements AutoCloseable {
        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}
