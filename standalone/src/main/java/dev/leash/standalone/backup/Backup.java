package dev.leash.standalone.backup;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNullElse;

import dev.leash.broker.FolderLock;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Backups of a data folder. A running process may continue: it is frozen while the files that
 * changed last are copied, so that the backup equals the state after a {@code kill -9}, from which
 * a start recovers.
 */
public final class Backup {

    /** Maximum number of attempts to copy the last changes while the process is frozen. */
    private static final int ATTEMPTS = 5;

    private static final String BROKER = "broker";

    private Backup() {}

    /**
     * Writes a backup.
     *
     * @param data the data folder
     * @param file the backup; must not exist
     * @return how long the running process was frozen; zero when none runs
     * @throws IOException when something cannot be read, written or frozen; no file is left then
     */
    public static Duration write(Path data, Path file) throws IOException {
        Path copy = ownersFolder(beside(file), ".leash-backup-");
        try {
            Duration frozen = copy(data, copy);
            Archive.write(copy, file);
            return frozen;
        } finally {
            delete(copy);
        }
    }

    private static Duration copy(Path data, Path copy) throws IOException {
        Mirror mirror = new Mirror(data, copy);
        Path broker = data.resolve(BROKER);
        Optional<Long> running = FolderLock.holder(broker);
        if (running.isPresent()) {
            return copyRunning(mirror, running.get());
        }
        try (FolderLock _ = FolderLock.take(broker)) {
            mirror.update(() -> true);
            return Duration.ZERO;
        }
    }

    private static Duration copyRunning(Mirror mirror, long pid) throws IOException {
        mirror.update(() -> true);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            mirror.update(() -> true);
            try (FrozenProcess frozen = FrozenProcess.freeze(pid)) {
                boolean isWhole = mirror.update(frozen::holds);
                if (isWhole && frozen.stoodStill()) {
                    return frozen.sinceFrozen();
                }
            }
        }
        throw new IOException(
                "files changed too quickly to be copied within %d s; try again when there is less load"
                        .formatted(FrozenProcess.AT_MOST.toSeconds()));
    }

    /**
     * Restores a backup. An existing folder is kept, because it may be a mount point: everything is
     * unpacked inside it first, and then moved.
     *
     * @param file the backup
     * @param data the data folder, empty or missing; a missing one is created only once the backup
     *     is complete
     * @throws NoBackupException when the file is no backup
     * @throws IOException when something cannot be read or written
     */
    public static void restore(Path file, Path data) throws IOException {
        boolean isThere = Files.isDirectory(data);
        Path near = isThere ? data : Files.createDirectories(beside(data));
        Path copy = ownersFolder(near, ".leash-restore-");
        try {
            Archive.read(file, copy);
            if (isThere) {
                moveContents(copy, data);
            } else {
                Files.move(copy, data);
            }
        } finally {
            delete(copy);
        }
    }

    /**
     * Moves the content, the broker's folder last: without it nothing starts, so an incomplete
     * restore is never used.
     */
    private static void moveContents(Path from, Path to) throws IOException {
        List<Path> contents;
        try (Stream<Path> found = Files.list(from)) {
            contents = found.sorted(comparing(one -> one.endsWith(BROKER))).toList();
        }
        for (Path one : contents) {
            Files.move(one, to.resolve(one.getFileName()));
        }
    }

    private static Path beside(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return requireNonNullElse(absolute.getParent(), absolute);
    }

    private static Path ownersFolder(Path parent, String prefix) throws IOException {
        return Files.createTempDirectory(
                parent,
                prefix,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @org.jspecify.annotations.Nullable IOException e)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
