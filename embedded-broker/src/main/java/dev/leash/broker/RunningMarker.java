package dev.leash.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * A file that is in the folder while a broker runs, and says which file it is. After a crash it is
 * still the same; in a copy that was made meanwhile it is another, and then the files beside it are
 * of different moments, of which Kafka cannot make a log: it retries and complains for ever. A
 * snapshot of the whole disk keeps it, and is what a crash would have left.
 *
 * <p>Only when both its number in the file system and the moment it was made differ is it taken for
 * a copy: one of the two changes by itself in some shared folders.
 */
record RunningMarker(Path file) {

    private static final String NAME = ".leash-running";

    /**
     * Marks the folder.
     *
     * @throws CopiedFolderException when it is marked, and the mark was made elsewhere
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
            // Where the moment it was made is not known, the one of its last change stands for it.
            Files.setLastModifiedTime(
                    file, FileTime.fromMillis(Long.parseLong(identity.getLast())));
            return new RunningMarker(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that nothing runs any more, and nothing is half written. */
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
