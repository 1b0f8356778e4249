package dev.leash.wire.directory;

import dev.leash.model.configuration.Manager;
import org.jspecify.annotations.Nullable;

/**
 * Record of the directory with its version, as the one writer writes it.
 *
 * @param record what is in force
 * @param version number of its version; null in records of releases without the one writer
 * @param managedBy editor that manages it; null in the same records
 */
public record DirectoryEntry(
        DirectoryRecord record, @Nullable Long version, @Nullable Manager managedBy) {

    /**
     * Header with the version, on every record of the one writer, removals included. A record
     * without it was written by an older release.
     */
    public static final String VERSION_HEADER = "leash_version";
}
