package dev.leash.sheets.workbook;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sheets administrators edit. */
public interface EditedSheets extends AutoCloseable {

    /** Where administrators find a sheet. */
    String location(String sheet);

    /**
     * Waits until whoever edits a sheet has finished, or the time is over. Every sheet, even a
     * missing one, is named once in the beginning.
     *
     * @return the sheets to read again; empty when there is none
     * @throws IOException when changes cannot be noticed
     */
    Set<String> awaitChanges(Duration atMost) throws IOException, InterruptedException;

    /**
     * Looks at the sheets now, so that what {@link #read} says next is no older than this. Nothing
     * where every reading is made when it is asked for.
     *
     * @throws IOException when nobody can tell
     */
    default void readAfresh() throws IOException {}

    /**
     * What a sheet says now.
     *
     * @throws IOException when nobody can tell
     */
    Reading read(String sheet) throws IOException;

    /**
     * Writes next to each refused row why it is not used, and nothing next to the others. Touches
     * no other cell.
     *
     * @param read what was read and judged
     * @param problems the explanations by row number
     * @return false, and nothing is written, when the sheet no longer is what was read
     * @throws IOException when it cannot be written
     */
    boolean explain(String sheet, Reading.Found read, Map<Integer, String> problems)
            throws IOException;

    /**
     * Removes rows, and touches no other.
     *
     * @param read what was read and judged
     * @param rows the numbers of the rows, ascending; not empty
     * @return false, and nothing is removed, when the sheet no longer is what was read
     * @throws IOException when it cannot be written
     */
    boolean remove(String sheet, Reading.Found read, List<Integer> rows) throws IOException;

    /**
     * Writes a sheet where there is none; never changes one that is there.
     *
     * @throws IOException when it cannot be written
     */
    void createIfMissing(String sheet, List<List<String>> rows) throws IOException;

    @Override
    void close();
}
