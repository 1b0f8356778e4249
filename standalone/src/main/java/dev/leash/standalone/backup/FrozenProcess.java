package dev.leash.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Process that is frozen until this is closed. Meanwhile its files are as after a {@code kill -9}.
 * It continues after {@link #AT_MOST} in any case, even when the process that froze it dies.
 */
final class FrozenProcess implements AutoCloseable {

    /** Longest freeze; Kafka's session timeout is six seconds. */
    static final Duration AT_MOST = Duration.ofSeconds(4);

    private static final Path PROCESSES = Path.of("/proc");
    private static final long LOOK_EVERY_NANOS = 1_000_000;

    private final long pid;
    private final long frozenAtNanos = System.nanoTime();

    private FrozenProcess(long pid) {
        this.pid = pid;
    }

    /**
     * Freezes a process, and returns when all its threads are stopped.
     *
     * @throws IOException when it cannot be frozen, for example on a system without such a signal
     */
    static FrozenProcess freeze(long pid) throws IOException {
        goesOnByItself(pid);
        FrozenProcess frozen = new FrozenProcess(pid);
        try {
            signal("STOP", pid);
            frozen.awaitStill();
            return frozen;
        } catch (IOException | RuntimeException e) {
            frozen.close();
            throw e;
        }
    }

    /** Time since the freeze. */
    Duration sinceFrozen() {
        return Duration.ofNanos(System.nanoTime() - frozenAtNanos);
    }

    /** Whether the process is certainly still frozen. */
    boolean holds() {
        return sinceFrozen().compareTo(AT_MOST) < 0;
    }

    /**
     * Whether the process was frozen all the time until now. If anything else continued it, such as
     * the timer of an earlier freeze, it would be running now.
     */
    boolean stoodStill() throws IOException {
        return isStill() && holds();
    }

    private void awaitStill() throws IOException {
        while (!isStill()) {
            if (!holds()) {
                throw new IOException("process " + pid + " could not be paused");
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** Whether all threads are stopped. A thread in disk I/O stops only after that has ended. */
    private boolean isStill() throws IOException {
        Path threads = PROCESSES.resolve(Long.toString(pid)).resolve("task");
        if (!Files.isDirectory(threads)) {
            throw new IOException(
                    "process %d cannot be inspected in /proc; it has ended, or this is not Linux"
                            .formatted(pid));
        }
        try (Stream<Path> all = Files.list(threads)) {
            return all.allMatch(FrozenProcess::isThreadStill);
        }
    }

    private static boolean isThreadStill(Path thread) {
        try {
            String line = Files.readString(thread.resolve("stat"));
            char state = line.charAt(line.lastIndexOf(')') + 2);
            return state == 'T' || state == 't' || state == 'Z';
        } catch (IOException ended) {
            return true;
        }
    }

    private static void goesOnByItself(long pid) throws IOException {
        var _ =
                new ProcessBuilder(
                                List.of(
                                        "sh",
                                        "-c",
                                        "sleep %d; kill -CONT %d 2>/dev/null"
                                                .formatted(AT_MOST.toSeconds(), pid)))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
    }

    private static void signal(String name, long pid) throws IOException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start();
        try {
            if (kill.waitFor() != 0) {
                throw new IOException(
                        "process %d did not accept the signal %s; only its user may send it"
                                .formatted(pid, name));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while process " + pid + " is signalled", e);
        }
    }

    @Override
    public void close() {
        try {
            signal("CONT", pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
