package dev.leash.sheets.google;

import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.SheetProperties;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Cached list of worksheets, read again when something was not as expected. Not thread-safe. */
final class Worksheets {

    private final Spreadsheet spreadsheet;
    private final Map<String, SheetProperties> byTitle = new TreeMap<>();
    private boolean known;
    private boolean fresh;

    Worksheets(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    /** Drops the cache. */
    void forget() {
        known = false;
    }

    Optional<SheetProperties> find(String title) throws IOException {
        ask();
        return Optional.ofNullable(byTitle.get(title));
    }

    /** Whether the list was read since {@link #age} was called. */
    boolean isFresh() {
        return fresh;
    }

    /** Marks the list as no longer fresh. */
    void age() {
        fresh = false;
    }

    /** Titles with a prefix, in order. */
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

    /** An unused id for a new worksheet. */
    int freeId() {
        return byTitle.values().stream()
                        .map(SheetProperties::getSheetId)
                        .filter(id -> id != null)
                        .max(Integer::compare)
                        .filter(highest -> highest < Integer.MAX_VALUE)
                        .orElse(0)
                + 1;
    }

    /** Adds a new worksheet to the list. */
    void made(String title, int sheetId) {
        byTitle.put(title, new SheetProperties().setTitle(title).setSheetId(sheetId));
    }

    /** The number of columns of a worksheet; empty when unknown. */
    static Optional<Integer> columnsOf(SheetProperties worksheet) {
        return Optional.ofNullable(worksheet.getGridProperties())
                .map(GridProperties::getColumnCount);
    }

    /** The number of cells of a worksheet, blank ones included; 0 when unknown. */
    static long cellsOf(SheetProperties worksheet) {
        GridProperties grid = worksheet.getGridProperties();
        return grid == null || grid.getRowCount() == null || grid.getColumnCount() == null
                ? 0
                : (long) grid.getRowCount() * grid.getColumnCount();
    }
}
