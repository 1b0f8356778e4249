package dev.leash.sheets.publish;

import dev.leash.model.configuration.Kinds;
import dev.leash.model.kind.Configured;
import dev.leash.wire.directory.DirectoryRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of the directory by the workbook.
 *
 * @param key the key of the entry
 * @param record the new entry; null to remove it
 */
public record SheetChange(String key, @Nullable DirectoryRecord record) {

    /** Stores an entry. */
    public static SheetChange to(DirectoryRecord record) {
        return new SheetChange(record.key(), record);
    }

    /** Removes an entry. */
    public static SheetChange removal(String key) {
        return new SheetChange(key, null);
    }

    /** Whether the change is one of configuration, and not a report about a sheet. */
    boolean isConfiguration() {
        return Kinds.ofKey(key).isPresent();
    }

    /** The new configuration; empty for a removal. */
    Optional<Configured> configured() {
        return Optional.ofNullable(record).flatMap(DirectoryRecord::configured);
    }
}
