package dev.leash.sheets.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The sheets Leash writes. What people do to them is undone. Some workbooks show what they are
 * given at once; others gather it until {@link #flush}. Used by one thread.
 */
public interface ExportedSheets {

    /**
     * Makes these the rows of a sheet; nobody ever sees a row in part.
     *
     * @throws IOException when it cannot be written; it is then as before
     */
    void replace(ExportSheet sheet, Iterable<List<String>> rows) throws IOException;

    /**
     * Adds rows to a sheet; one that is there already is replaced.
     *
     * @param rows in the order of the sheet, no two the same
     * @throws IOException when it cannot be written; its revision then is no longer the last one
     */
    void merge(ExportSheet sheet, List<List<String>> rows) throws IOException;

    /**
     * Shows what was given. Where the workbook takes only so much at a time, some of it stays
     * behind.
     *
     * @return whether nothing stays behind
     * @throws IOException when it cannot be written; what was given is kept, and shown by a later
     *     call
     */
    boolean flush() throws IOException;

    /** Whether it is time for {@link #flush} although nothing new was given. */
    boolean isDue();

    /** How often it is worth showing what was given. */
    Pacing pacing();

    /**
     * Hands over the rows of a sheet as people see them, without its header.
     *
     * @throws IOException when it cannot be read
     */
    void scan(ExportSheet sheet, Consumer<List<String>> row) throws IOException;

    /**
     * Hands over the rows that were moved to sheets of past stretches of time.
     *
     * @throws IOException when they cannot be read
     */
    void scanPast(ExportSheet sheet, Consumer<List<String>> row) throws IOException;

    /**
     * Tells this content of the sheet from any other; empty when it is missing.
     *
     * @throws IOException when nobody can tell
     */
    Optional<String> revision(ExportSheet sheet) throws IOException;
}
