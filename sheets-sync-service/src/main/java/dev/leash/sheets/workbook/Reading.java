package dev.leash.sheets.workbook;

import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;

/** What was found where a sheet should be. */
public sealed interface Reading {

    /**
     * A sheet.
     *
     * @param table its cells
     * @param revision tells this content from any other of the same sheet
     * @param whole whether this is all its editor wrote; where it is not certain, because the sheet
     *     may still be being written, nothing that is in force may be taken away by what is not
     *     there, and nothing may be written into the sheet
     * @param refused rows that are not in the table because they cannot be read
     * @param warnings what was assumed when it was read
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

        /** A whole sheet about which nothing had to be assumed. */
        public Found(Table table, String revision) {
            this(table, revision, true, List.of(), List.of());
        }

        /** Whether somebody has only begun to write it, and no row can be read yet. */
        public boolean isBegun() {
            return !whole && refused.isEmpty() && table.rows().isEmpty();
        }
    }

    /** Nothing. */
    record Missing() implements Reading {}

    /**
     * Something that is no sheet.
     *
     * @param reason what is wrong with it and what is allowed
     */
    record Unreadable(String reason) implements Reading {}
}
