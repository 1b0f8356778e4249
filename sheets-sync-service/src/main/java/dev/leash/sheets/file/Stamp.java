package dev.leash.sheets.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a file that change with its content, so that a change is noticed without reading
 * it.
 *
 * @param size in bytes
 * @param modifiedAt when it was last written
 * @param fileKey identity of the file, which differs for one renamed over it; null where the file
 *     system has none
 */
public record Stamp(long size, FileTime modifiedAt, @Nullable Object fileKey) {

    /**
     * The stamp of a file; empty when there is none.
     *
     * @throws IOException when that cannot be determined, for example because the folder may not be
     *     read
     */
    public static Optional<Stamp> of(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Stamp(
                            attributes.size(),
                            attributes.lastModifiedTime(),
                            attributes.fileKey()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }
}
