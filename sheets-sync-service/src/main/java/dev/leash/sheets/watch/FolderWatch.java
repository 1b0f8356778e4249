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
 * Watches some files of a folder. The operating system's notice only ends the wait early; what
 * counts is a look at the files, at least once every {@link #LOOK_EVERY}, so that a lost notice or
 * a file system without them costs no more than that. Used by one thread.
 */
public final class FolderWatch implements AutoCloseable {

    /** For how long a file must be still before it is read. */
    public static final Duration STILL = Duration.ofMillis(250);

    /**
     * For how long a file must be still before nobody is taken to be writing it any more. Whoever
     * copies over a slow line pauses for seconds.
     */
    public static final Duration SETTLED = Duration.ofSeconds(5);

    /** How often the files are looked at when nothing is noticed. */
    public static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** How often a file that has changed is looked at until it is still. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Path folder;
    private final Map<String, Settling> files = new LinkedHashMap<>();
    private final Notices notices;

    /** A watch of files by their names, in a folder that need not be there yet. */
    public FolderWatch(Path folder, Set<String> names) {
        this.folder = folder;
        this.notices = new Notices(folder);
        names.forEach(this::settling);
    }

    /**
     * Waits until files have changed and are still, or the time is over. In the beginning every
     * file counts as changed, a missing one too. Makes the folder when it is missing.
     *
     * @return the names of those files
     * @throws IOException when the folder cannot be made or read
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
     * Whether nobody is taken to be writing a file any more; true of one that was never waited for.
     *
     * @param stamp the file as the caller has it
     */
    public boolean isSettled(String name, Optional<Stamp> stamp) {
        return settling(name).isSettled(stamp, System.nanoTime());
    }

    /** Names a file once more among the changed ones when it has settled as it is. */
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
     * While a file settles, more notices tell nothing new and would come as fast as it is written.
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
