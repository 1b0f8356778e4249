package dev.leash.standalone.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Copy of a folder that can be updated repeatedly: only what may have changed since is copied
 * again. Not thread-safe.
 */
final class Mirror {

    /**
     * Coarsest resolution of file times, in milliseconds; a file that changed within it before its
     * copy is copied again.
     */
    private static final long COARSENESS_MILLIS = 1_000;

    private final Path from;
    private final Path to;
    private final Map<Path, Copied> copied = new HashMap<>();

    /** State of a file when its copy began. */
    private record Copied(@Nullable Object key, long bytes, Instant changedAt, Instant copiedAt) {

        static Copied now(BasicFileAttributes file) {
            return new Copied(
                    file.fileKey(),
                    file.size(),
                    file.lastModifiedTime().toInstant(),
                    Instant.now());
        }

        boolean isStill(BasicFileAttributes file) {
            return Objects.equals(key, file.fileKey())
                    && bytes == file.size()
                    && changedAt.equals(file.lastModifiedTime().toInstant())
                    && changedAt.plusMillis(COARSENESS_MILLIS).isBefore(copiedAt);
        }
    }

    Mirror(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Updates the copy.
     *
     * @param goOn asked before each file; when false, the rest is left unchanged
     * @return whether every file was visited
     */
    boolean update(BooleanSupplier goOn) throws IOException {
        Map<Path, Boolean> seen = new HashMap<>();
        boolean[] isWhole = {true};
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        Files.createDirectories(copyOf(folder));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!goOn.getAsBoolean()) {
                            isWhole[0] = false;
                            return FileVisitResult.TERMINATE;
                        }
                        if (attributes.isRegularFile() && !MadeAgain.isMadeAgain(file)) {
                            seen.put(file, true);
                            copy(file, attributes);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    // Files are created and deleted while Leash runs.
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        if (e instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw e;
                    }
                });
        if (isWhole[0]) {
            removeAllBut(seen);
        }
        return isWhole[0];
    }

    private void copy(Path file, BasicFileAttributes attributes) throws IOException {
        Copied before = copied.get(file);
        if (before != null && before.isStill(attributes)) {
            return;
        }
        Copied now = Copied.now(attributes);
        try {
            Files.copy(file, copyOf(file), StandardCopyOption.REPLACE_EXISTING);
            copied.put(file, now);
        } catch (NoSuchFileException gone) {
            copied.remove(file);
        }
    }

    private void removeAllBut(Map<Path, Boolean> seen) throws IOException {
        for (Iterator<Path> files = copied.keySet().iterator(); files.hasNext(); ) {
            Path file = files.next();
            if (!seen.containsKey(file)) {
                Files.deleteIfExists(copyOf(file));
                files.remove();
            }
        }
    }

    private Path copyOf(Path file) {
        return to.resolve(from.relativize(file).toString());
    }
}
