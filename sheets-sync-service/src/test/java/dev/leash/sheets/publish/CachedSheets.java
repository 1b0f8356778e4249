package dev.leash.sheets.publish;

import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sheets whose readings are as old as the last look at them, as those of a spreadsheet far away.
 */
final class CachedSheets implements EditedSheets {

    private final EditedSheets sheets;
    private final Map<String, Reading> readings = new HashMap<>();
    private boolean noticesChanges = true;
    private int looks;

    CachedSheets(EditedSheets sheets) {
        this.sheets = sheets;
    }

    /** From now on only a look afresh shows what is new. */
    void noticeNothing() {
        noticesChanges = false;
    }

    /** How often they were looked at afresh. */
    int looks() {
        return looks;
    }

    @Override
    public String location(String sheet) {
        return sheets.location(sheet);
    }

    @Override
    public Set<String> awaitChanges(Duration atMost) throws IOException, InterruptedException {
        Set<String> changed = sheets.awaitChanges(atMost);
        if (!noticesChanges) {
            return Set.of();
        }
        readings.keySet().removeAll(changed);
        return changed;
    }

    @Override
    public void readAfresh() {
        looks++;
        readings.clear();
    }

    @Override
    public Reading read(String sheet) throws IOException {
        Reading last = readings.get(sheet);
        if (last == null) {
            last = sheets.read(sheet);
            readings.put(sheet, last);
        }
        return last;
    }

    @Override
    public boolean explain(String sheet, Reading.Found read, Map<Integer, String> problems)
            throws IOException {
        return sheets.explain(sheet, read, problems);
    }

    @Override
    public boolean remove(String sheet, Reading.Found read, List<Integer> rows) throws IOException {
        return sheets.remove(sheet, read, rows);
    }

    @Override
    public void createIfMissing(String sheet, List<List<String>> rows) throws IOException {
        sheets.createIfMissing(sheet, rows);
    }

    @Override
    public void close() {
        sheets.close();
    }
}
