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
 * What tells a file from itself after a change, without reading it.
 *
 * @param size in bytes
 * @param modifiedAt when it was last written
 * @param fileKey which file it is, so that one renamed over it differs; null where the file system
 *     does not say
 */
public record Stamp(long size, FileTime modifiedAt, @Nullable Object fileKey) {

    /**
     * The stamp of a file; empty when there is none.
     *
     * @throws IOException when nobody can tell, for example because the folder may not be read
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
