package dev.leash.sheets.publish;

import dev.leash.model.configuration.Kinds;
import dev.leash.model.kind.Configured;
import dev.leash.wire.directory.DirectoryRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing the workbook wants to hold.
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

    /** Whether it is about what is configured, and not about how a sheet stands. */
    boolean isConfiguration() {
        return Kinds.ofKey(key).isPresent();
    }

    /** What is configured; empty for a removal. */
    Optional<Configured> configured() {
        return Optional.ofNullable(record).flatMap(DirectoryRecord::configured);
    }
}
