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
 * A process that stands still until this is closed. While it does, its files are what a {@code kill
 * -9} would leave. Whatever becomes of whoever froze it, it goes on after {@link #AT_MOST}.
 */
final class FrozenProcess implements AutoCloseable {

    /** The longest time for which anything is kept frozen: Kafka's sessions last six seconds. */
    static final Duration AT_MOST = Duration.ofSeconds(4);

    private static final Path PROCESSES = Path.of("/proc");
    private static final long LOOK_EVERY_NANOS = 1_000_000;

    private final long pid;
    private final long frozenAtNanos = System.nanoTime();

    private FrozenProcess(long pid) {
        this.pid = pid;
    }

    /**
     * Freezes a process, and returns when all of it stands still.
     *
     * @throws IOException when it cannot be frozen, as where the system has no such signal
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

    /** For how long it has stood still. */
    Duration sinceFrozen() {
        return Duration.ofNanos(System.nanoTime() - frozenAtNanos);
    }

    /** Whether it surely still stands still. */
    boolean holds() {
        return sinceFrozen().compareTo(AT_MOST) < 0;
    }

    /**
     * Whether it has stood still all the time until now. Whoever else lets it go on, as the promise
     * of an earlier freeze may, does not stop it again.
     */
    boolean stoodStill() throws IOException {
        return isStill() && holds();
    }

    private void awaitStill() throws IOException {
        while (!isStill()) {
            if (!holds()) {
                throw new IOException("process " + pid + " does not stand still");
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** A thread that waits for a disk stands still only when that has answered. */
    private boolean isStill() throws IOException {
        Path threads = PROCESSES.resolve(Long.toString(pid)).resolve("task");
        if (!Files.isDirectory(threads)) {
            throw new IOException(
                    "process %d cannot be looked at in /proc; it has ended, or this is not Linux"
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
                        "process %d does not take the signal %s; only its user may send it"
                                .formatted(pid, name));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while process " + pid + " is told something", e);
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
