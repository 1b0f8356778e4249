package dev.leash.sheets.watch;

import dev.leash.sheets.file.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Watches files of a folder. Notifications of the operating system only end the wait early; what
 * counts is a check of the files, at least once every {@link #LOOK_EVERY}, which is the delay where
 * notifications are lost or unsupported. Not thread-safe.
 */
public final class FolderWatch implements AutoCloseable {

    /** How long a file must be unchanged before it is read. */
    public static final Duration STILL = Duration.ofMillis(250);

    /**
     * How long a file must be unchanged before it counts as completely written; copying over a slow
     * network pauses for seconds.
     */
    public static final Duration SETTLED = Duration.ofSeconds(5);

    /** How often files are checked without a notification. */
    public static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** How often a changed file is checked until it is read. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Path folder;
    private final Map<String, Settling> files = new LinkedHashMap<>();
    private final Notices notices;

    /** A watch of files by their names, in a folder that need not exist yet. */
    public FolderWatch(Path folder, Set<String> names) {
        this.folder = folder;
        this.notices = new Notices(folder);
        names.forEach(this::settling);
    }

    /**
     * Waits until files have changed and can be read, or the time is over. At first every file
     * counts as changed, even a missing one. Creates the folder when it is missing.
     *
     * @return the names of those files
     * @throws IOException when the folder cannot be created or read
     */
    public Set<String> awaitChanges(Duration atMost) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        Set<String> due = due();
        while (due.isEmpty() && System.nanoTime() < deadline) {
            pause(Duration.ofNanos(deadline - System.nanoTime()));
            due = due();
        }
        return due;
    }

    /**
     * Whether a file counts as completely written; true of one that was never waited for.
     *
     * @param stamp the stamp of the file as the caller has read it
     */
    public boolean isSettled(String name, Optional<Stamp> stamp) {
        return settling(name).isSettled(stamp, System.nanoTime());
    }

    /** Reports a file as changed once more when it has settled. */
    public void readAgainOnceSettled(String name) {
        settling(name).readAgain();
    }

    private Settling settling(String name) {
        return files.computeIfAbsent(name, _ -> new Settling(STILL, SETTLED));
    }

    private Set<String> due() throws IOException {
        Files.createDirectories(folder);
        Set<String> due = new LinkedHashSet<>();
        for (Map.Entry<String, Settling> file : files.entrySet()) {
            var stamp = Stamp.of(folder.resolve(file.getKey()));
            if (file.getValue().isDue(stamp, System.nanoTime())) {
                due.add(file.getKey());
            }
        }
        return due;
    }

    /**
     * While a file settles, further notifications are useless and would come as fast as it is
     * written.
     */
    private void pause(Duration atMost) throws InterruptedException {
        if (files.values().stream().anyMatch(Settling::isSettling)) {
            TimeUnit.NANOSECONDS.sleep(shorter(atMost, LOOK_AGAIN).toNanos());
        } else {
            notices.await(shorter(atMost, LOOK_EVERY));
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        notices.close();
    }
}
