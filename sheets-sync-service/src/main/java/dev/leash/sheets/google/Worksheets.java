package dev.leash.sheets.google;

import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.SheetProperties;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which worksheets there are, as far as is known: asked once, and again when something was not
 * where it should be. Used by one thread.
 */
final class Worksheets {

    private final Spreadsheet spreadsheet;
    private final Map<String, SheetProperties> byTitle = new TreeMap<>();
    private boolean known;
    private boolean fresh;

    Worksheets(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    /** Asks when next something is looked up. */
    void forget() {
        known = false;
    }

    Optional<SheetProperties> find(String title) throws IOException {
        ask();
        return Optional.ofNullable(byTitle.get(title));
    }

    /** Whether it was asked a moment ago. */
    boolean isFresh() {
        return fresh;
    }

    /** The moment is over. */
    void age() {
        fresh = false;
    }

    /** Titles in their order. */
    List<String> titlesBeginningWith(String prefix) throws IOException {
        ask();
        return byTitle.keySet().stream().filter(title -> title.startsWith(prefix)).toList();
    }

    private void ask() throws IOException {
        if (!known) {
            byTitle.clear();
            byTitle.putAll(spreadsheet.worksheets());
            known = true;
            fresh = true;
        }
    }

    /** A number no worksheet has, for one that is made now. */
    int freeId() {
        return byTitle.values().stream()
                        .map(SheetProperties::getSheetId)
                        .filter(id -> id != null)
                        .max(Integer::compare)
                        .filter(highest -> highest < Integer.MAX_VALUE)
                        .orElse(0)
                + 1;
    }

    /** A worksheet that was made now. */
    void made(String title, int sheetId) {
        byTitle.put(title, new SheetProperties().setTitle(title).setSheetId(sheetId));
    }

    /** How many columns a worksheet has; empty when it is not known. */
    static Optional<Integer> columnsOf(SheetProperties worksheet) {
        return Optional.ofNullable(worksheet.getGridProperties())
                .map(GridProperties::getColumnCount);
    }

    /** How many cells a worksheet has, blank ones included; 0 when it is not known. */
    static long cellsOf(SheetProperties worksheet) {
        GridProperties grid = worksheet.getGridProperties();
        return grid == null || grid.getRowCount() == null || grid.getColumnCount() == null
                ? 0
                : (long) grid.getRowCount() * grid.getColumnCount();
    }
}
