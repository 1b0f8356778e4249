package dev.leash.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * Marker file in the folder while a broker runs, which contains its own identity. After a crash it
 * is the same file; in a copy made meanwhile it is another one, and the files beside it are of
 * different moments: Kafka cannot recover such a log, but retries and logs errors for ever. A
 * snapshot of the whole disk keeps the file's identity, and is equal to the state after a crash.
 *
 * <p>Only when both its inode number and its creation time differ is the folder considered a copy,
 * because one of the two changes by itself in some shared folders.
 */
record RunningMarker(Path file) {

    private static final String NAME = ".leash-running";

    /**
     * Creates the marker.
     *
     * @throws CopiedFolderException when there is a marker that was created elsewhere
     */
    static RunningMarker put(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.exists(file) && isCopy(Files.readAllLines(file), identity(file))) {
                throw new CopiedFolderException(folder, file);
            }
            Files.deleteIfExists(file);
            Files.createFile(file);
            List<String> identity = identity(file);
            Files.write(file, identity);
            // Where the creation time is unknown, the time of the last change is used instead.
            Files.setLastModifiedTime(
                    file, FileTime.fromMillis(Long.parseLong(identity.getLast())));
            return new RunningMarker(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the marker after a clean shutdown. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCopy(List<String> said, List<String> is) {
        return said.size() == is.size()
                && !said.getFirst().equals(is.getFirst())
                && !said.getLast().equals(is.getLast());
    }

    private static List<String> identity(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(
                String.valueOf(attributes.fileKey()).replaceFirst("^\\(dev=[^,]*,", ""),
                Long.toString(attributes.creationTime().toMillis()));
    }
}
