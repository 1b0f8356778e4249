package dev.leash.sheets.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The sheets that Leash writes; edits by people are undone. Some workbooks write at once; others
 * buffer until {@link #flush}. Not thread-safe.
 */
public interface ExportedSheets {

    /**
     * Replaces all rows of a sheet; a row is never visible in part.
     *
     * @throws IOException when it cannot be written; it is then as before
     */
    void replace(ExportSheet sheet, Iterable<List<String>> rows) throws IOException;

    /**
     * Adds rows to a sheet; existing ones with the same key are replaced.
     *
     * @param rows in the order of the sheet, without duplicate keys
     * @throws IOException when it cannot be written; its revision then differs from the last one
     */
    void merge(ExportSheet sheet, List<List<String>> rows) throws IOException;

    /**
     * Writes what was buffered. Where the workbook accepts only so much at a time, some is left.
     *
     * @return whether nothing is left
     * @throws IOException when it cannot be written; what was buffered is kept, and written by a
     *     later call
     */
    boolean flush() throws IOException;

    /** Whether it is time for {@link #flush} although nothing new was given. */
    boolean isDue();

    /** How often writing is worthwhile. */
    Pacing pacing();

    /**
     * Hands over the current rows of a sheet, without its header.
     *
     * @throws IOException when it cannot be read
     */
    void scan(ExportSheet sheet, Consumer<List<String>> row) throws IOException;

    /**
     * Hands over the rows that were moved to sheets of past periods.
     *
     * @throws IOException when they cannot be read
     */
    void scanPast(ExportSheet sheet, Consumer<List<String>> row) throws IOException;

    /**
     * Revision of the content, which differs for any other content; empty when the sheet is
     * missing.
     *
     * @throws IOException when it cannot be determined
     */
    Optional<String> revision(ExportSheet sheet) throws IOException;
}
