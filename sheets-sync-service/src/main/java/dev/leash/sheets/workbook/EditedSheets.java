package dev.leash.sheets.workbook;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sheets that administrators edit. */
public interface EditedSheets extends AutoCloseable {

    /** Where administrators find a sheet. */
    String location(String sheet);

    /**
     * Waits until a sheet was changed and written completely, or the time is over. At first every
     * sheet counts as changed, even a missing one.
     *
     * @return the sheets to read again; empty when there is none
     * @throws IOException when changes cannot be noticed
     */
    Set<String> awaitChanges(Duration atMost) throws IOException, InterruptedException;

    /**
     * Reads the sheets now, so that the next {@link #read} is no older than this. Does nothing
     * where {@link #read} always reads anew.
     *
     * @throws IOException when they cannot be read
     */
    default void readAfresh() throws IOException {}

    /**
     * The content of a sheet.
     *
     * @throws IOException when it cannot be read
     */
    Reading read(String sheet) throws IOException;

    /**
     * Writes next to each refused row why it is refused, and nothing next to the others. Changes no
     * other cell.
     *
     * @param read the content that was planned
     * @param problems the explanations by row number
     * @return false, and nothing is written, when the sheet has changed since
     * @throws IOException when it cannot be written
     */
    boolean explain(String sheet, Reading.Found read, Map<Integer, String> problems)
            throws IOException;

    /**
     * Removes rows, and changes no other.
     *
     * @param read the content that was planned
     * @param rows the numbers of the rows, ascending; not empty
     * @return false, and nothing is removed, when the sheet has changed since
     * @throws IOException when it cannot be written
     */
    boolean remove(String sheet, Reading.Found read, List<Integer> rows) throws IOException;

    /**
     * Writes a sheet that does not exist; never changes an existing one.
     *
     * @throws IOException when it cannot be written
     */
    void createIfMissing(String sheet, List<List<String>> rows) throws IOException;

    @Override
    void close();
}
