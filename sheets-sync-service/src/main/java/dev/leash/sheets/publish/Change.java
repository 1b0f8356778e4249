package dev.leash.sheets.publish;

import dev.leash.wire.directory.DirectoryRecord;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say in the directory.
 *
 * @param key what it is about
 * @param record what holds from now on; null when the key is gone
 */
public record Change(String key, @Nullable DirectoryRecord record) {

    /** A record that holds from now on. */
    public static Change to(DirectoryRecord record) {
        return new Change(record.key(), record);
    }

    /** A key that is gone. */
    public static Change removal(String key) {
        return new Change(key, null);
    }
}
