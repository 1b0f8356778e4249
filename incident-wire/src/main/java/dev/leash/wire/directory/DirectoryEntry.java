package dev.leash.wire.directory;

import dev.leash.model.configuration.Manager;
import org.jspecify.annotations.Nullable;

/**
 * A record of the directory as the one writer leaves it.
 *
 * @param record what is in force
 * @param version which version of it; null in what releases wrote that had no one writer
 * @param managedBy who manages it; null likewise
 */
public record DirectoryEntry(
        DirectoryRecord record, @Nullable Long version, @Nullable Manager managedBy) {

    /**
     * The header with the version, which every record of the one writer has, removals too: what
     * lacks it was written by an older release.
     */
    public static final String VERSION_HEADER = "leash_version";

}
