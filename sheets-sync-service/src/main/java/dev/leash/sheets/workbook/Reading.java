package dev.leash.sheets.workbook;

import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;

/** Result of reading a sheet. */
public sealed interface Reading {

    /**
     * A sheet.
     *
     * @param table its cells
     * @param revision differs for any other content of the same sheet
     * @param whole whether the sheet is complete; one that may still be being written must not
     *     remove anything in force, and is not written to
     * @param refused rows that are not in the table because they cannot be read
     * @param warnings assumptions made in reading
     */
    record Found(
            Table table,
            String revision,
            boolean whole,
            List<Refused> refused,
            List<String> warnings)
            implements Reading {

        public Found {
            refused = List.copyOf(refused);
            warnings = List.copyOf(warnings);
        }

        /** A complete sheet, read without assumptions. */
        public Found(Table table, String revision) {
            this(table, revision, true, List.of(), List.of());
        }

        /** Whether the sheet is still being written, and no row can be read yet. */
        public boolean isBegun() {
            return !whole && refused.isEmpty() && table.rows().isEmpty();
        }
    }

    /** No sheet. */
    record Missing() implements Reading {}

    /**
     * Something that is no sheet.
     *
     * @param reason what is wrong with it, and what is allowed
     */
    record Unreadable(String reason) implements Reading {}
}
