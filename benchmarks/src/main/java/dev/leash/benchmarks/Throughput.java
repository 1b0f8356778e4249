package dev.leash.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Measures how many reports are accepted each second, when connections post as fast as they are
 * answered.
 */
record Throughput(int port, String path) {

    private static final String REPORT =
            "Production database connection timeout - error rate spiking to 15%";

    /** Slow warm-up at the beginning, so that the JIT compiler gets its share of the processor. */
    private static final Duration WARMING = Duration.ofSeconds(40);

    private static final int WARMING_CONNECTIONS = 16;
    private static final Duration PAUSE_WHILE_WARMING = Duration.ofMillis(40);

    /**
     * Result of one run.
     *
     * @param connections the number of connections
     * @param acceptedPerSecond how many reports were answered with 2xx each second
     * @param refused how many were answered otherwise
     */
    record Run(int connections, double acceptedPerSecond, long refused) {}

    /** Warms up, and returns the run with the best number of connections. */
    Run best(List<Integer> connections, WarmUp warmUp, Duration each) throws IOException {
        run(WARMING_CONNECTIONS, WARMING, PAUSE_WHILE_WARMING);
        warmUp.by(() -> run(connections.getLast(), each.multipliedBy(2)));
        return connections.stream()
                .map(count -> run(count, each))
                .max(Comparator.comparingDouble(Run::acceptedPerSecond))
                .orElseThrow();
    }

    private Run run(int connections, Duration time) {
        return run(connections, time, Duration.ZERO);
    }

    private Run run(int connections, Duration time, Duration pause) {
        LongAdder accepted = new LongAdder();
        LongAdder refused = new LongAdder();
        long end = System.nanoTime() + time.toNanos();
        List<Thread> posters = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            posters.add(Thread.ofVirtual().start(() -> postUntil(end, pause, accepted, refused)));
        }
        posters.forEach(Throughput::join);
        return new Run(connections, accepted.sum() / (time.toMillis() / 1000.0), refused.sum());
    }

    private void postUntil(long end, Duration pause, LongAdder accepted, LongAdder refused) {
        try (Posts posts = new Posts(port, path)) {
            while (System.nanoTime() < end) {
                boolean isAccepted = posts.post(REPORT).status() / 100 == 2;
                (isAccepted ? accepted : refused).increment();
                Pause.untilNanoTime(System.nanoTime() + pause.toNanos());
            }
        } catch (IOException e) {
            refused.increment();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
