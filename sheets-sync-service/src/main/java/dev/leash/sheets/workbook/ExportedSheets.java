package dev.leash.sheets.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The sheets Leash writes. What people do to them is undone. */
public interface ExportedSheets {

    /**
     * Makes these the rows of a sheet, at once: nobody ever sees a part.
     *
     * @throws IOException when it cannot be written; it is then as before
     */
    void replace(ExportSheet sheet, Iterable<List<String>> rows) throws IOException;

    /**
     * Puts rows where they belong in the order of the sheet; one that is there already is replaced.
     *
     * @param rows in the order of the sheet, no two the same
     * @throws IOException when it cannot be written; its revision then is no longer the last one
     */
    void merge(ExportSheet sheet, List<List<String>> rows) throws IOException;

    /**
     * Hands over the rows of a sheet, without its header.
     *
     * @throws IOException when it cannot be read
     */
    void scan(ExportSheet sheet, Consumer<List<String>> row) throws IOException;

    /**
     * Changes whenever anybody changes the sheet; empty when it is missing.
     *
     * @throws IOException when nobody can tell
     */
    Optional<String> revision(ExportSheet sheet) throws IOException;
}
