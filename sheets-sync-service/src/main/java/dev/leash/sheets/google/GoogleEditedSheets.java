package dev.leash.sheets.google;

import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SheetProperties;
import dev.leash.sheets.google.Spreadsheet.Render;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.ProblemColumn;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Edited sheets as worksheets. Polled every few seconds: first the version of the file, then, when
 * it has changed, all worksheets at once. Not thread-safe.
 */
final class GoogleEditedSheets implements EditedSheets {

    /** The most cells of a worksheet that is read, blank ones included. */
    static final long MAX_CELLS = 1_000_000;

    private final Spreadsheet spreadsheet;
    private final Worksheets worksheets;
    private final Set<String> names;
    private final Polling polling;
    private final Map<String, Reading> readings = new HashMap<>();

    /**
     * Worksheets of a spreadsheet.
     *
     * @param changedElsewhere called when somebody else changed the file, but none of these
     *     worksheets
     */
    GoogleEditedSheets(
            Spreadsheet spreadsheet,
            Set<String> names,
            PollingInterval tempo,
            Runnable changedElsewhere) {
        this.spreadsheet = spreadsheet;
        this.worksheets = new Worksheets(spreadsheet);
        this.names = new TreeSet<>(names);
        this.polling = new Polling(spreadsheet, tempo, changedElsewhere);
    }

    @Override
    public String location(String sheet) {
        return spreadsheet.address() + " (" + sheet + ")";
    }

    @Override
    public Set<String> awaitChanges(Duration atMost) throws IOException, InterruptedException {
        long wait = Math.min(atMost.toNanos(), polling.waitNanos(System.nanoTime()));
        TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
        if (!polling.isTimeToRead(System.nanoTime())) {
            return Set.of();
        }
        Set<String> changed = readAll();
        polling.read(System.nanoTime(), !changed.isEmpty());
        return changed;
    }

    /** Reads all worksheets, and returns the names of those that have changed. */
    private Set<String> readAll() throws IOException {
        Set<String> changed = new LinkedHashSet<>();
        readNow(names)
                .forEach(
                        (name, reading) -> {
                            if (!saysTheSame(reading, readings.put(name, reading))) {
                                changed.add(name);
                            }
                        });
        return changed;
    }

    /** Explanations that Leash itself wrote are no change. */
    private static boolean saysTheSame(Reading now, @Nullable Reading before) {
        return now instanceof Reading.Found found
                ? before instanceof Reading.Found same && same.revision().equals(found.revision())
                : now.equals(before);
    }

    /** From the last poll, in which all worksheets were read at the same time. */
    @Override
    public Reading read(String sheet) throws IOException {
        Reading last = readings.get(sheet);
        if (last == null) {
            last = readNow(Set.of(sheet)).getOrDefault(sheet, new Reading.Missing());
        }
        return last;
    }

    @Override
    public void readAfresh() throws IOException {
        readings.putAll(readNow(names));
    }

    private Map<String, Reading> readNow(Set<String> sheets) throws IOException {
        try {
            return tryToRead(sheets);
        } catch (GoogleException e) {
            if (e.kind() != GoogleException.Kind.NO_RANGE) {
                throw e;
            }
            worksheets.forget();
            return tryToRead(sheets);
        }
    }

    private Map<String, Reading> tryToRead(Set<String> sheets) throws IOException {
        Map<String, Reading> readings = new HashMap<>();
        List<String> readable = new ArrayList<>();
        forgetIfOneSeemsMissing(sheets);
        for (String sheet : sheets) {
            Optional<SheetProperties> there = worksheets.find(sheet);
            if (there.isEmpty()) {
                readings.put(sheet, new Reading.Missing());
            } else if (Worksheets.cellsOf(there.get()) > MAX_CELLS) {
                readings.put(sheet, tooLarge(there.get()));
            } else {
                readable.add(sheet);
            }
        }
        if (!readable.isEmpty()) {
            List<List<List<Object>>> values =
                    spreadsheet.read(
                            readable.stream().map(A1::all).toList(), Render.UNFORMATTED_VALUE);
            for (int at = 0; at < readable.size(); at++) {
                readings.put(readable.get(at), found(values.get(at)));
            }
        }
        return readings;
    }

    /**
     * A missing worksheet may have been created since the list was read; the list is read again
     * once, however many are missing.
     */
    private void forgetIfOneSeemsMissing(Set<String> sheets) throws IOException {
        for (String sheet : sheets) {
            if (worksheets.find(sheet).isEmpty()) {
                worksheets.forget();
                return;
            }
        }
    }

    private static Reading tooLarge(SheetProperties worksheet) {
        return new Reading.Unreadable(
                "it has %s cells, blank ones included; at most %s are allowed: delete blank rows and columns"
                        .formatted(Worksheets.cellsOf(worksheet), MAX_CELLS));
    }

    private static Reading found(List<List<Object>> values) {
        Table table = Table.of(values.stream().map(Cells::textsOf).toList());
        return new Reading.Found(table, Digests.ofAll(ProblemColumn.without(table)));
    }

    @Override
    public boolean explain(String sheet, Reading.Found read, Map<Integer, String> problems)
            throws IOException {
        List<String> wanted = column(read.table(), ProblemColumn.in(read.table(), problems));
        if (wanted.equals(column(read.table(), read.table().all()))) {
            return true;
        }
        Reading now = readNow(Set.of(sheet)).getOrDefault(sheet, new Reading.Missing());
        boolean isStill = saysTheSame(now, read);
        if (isStill) {
            write(sheet, read.table(), wanted);
            readings.put(sheet, new Reading.Found(explained(read, problems), read.revision()));
        }
        return isStill;
    }

    @Override
    public boolean remove(String sheet, Reading.Found read, List<Integer> rows) throws IOException {
        Reading now = readNow(Set.of(sheet)).getOrDefault(sheet, new Reading.Missing());
        boolean isStill = saysTheSame(now, read);
        if (isStill) {
            int sheetId = worksheets.find(sheet).orElseThrow().getSheetId();
            List<Request> requests = new ArrayList<>();
            if (rows.size() >= read.table().rows().size()) {
                // Google refuses to delete all rows below the header, so a blank one is added.
                requests.add(Requests.appendRow(sheetId));
            }
            requests.addAll(Requests.removals(sheetId, rows));
            spreadsheet.change(requests);
            readings.remove(sheet);
        }
        return isStill;
    }

    private static Table explained(Reading.Found read, Map<Integer, String> problems) {
        return Table.of(ProblemColumn.in(read.table(), problems));
    }

    /** The cells of the column of explanations, with its heading, one per row. */
    private static List<String> column(Table table, List<List<String>> rows) {
        int column = ProblemColumn.indexIn(table);
        return rows.stream().map(row -> column < row.size() ? row.get(column) : "").toList();
    }

    private void write(String sheet, Table table, List<String> explanations) throws IOException {
        SheetProperties worksheet = worksheets.find(sheet).orElseThrow();
        int column = ProblemColumn.indexIn(table);
        int width = Worksheets.columnsOf(worksheet).orElse(column + 1);
        List<Request> requests = new ArrayList<>();
        if (width <= column) {
            requests.add(Requests.appendColumns(worksheet.getSheetId(), column + 1 - width));
            worksheets.forget();
        }
        List<RowData> cells = explanations.stream().map(text -> Cells.row(List.of(text))).toList();
        requests.add(Requests.rows(worksheet.getSheetId(), 0, column, cells));
        spreadsheet.change(requests);
    }

    @Override
    public void createIfMissing(String sheet, List<List<String>> rows) throws IOException {
        worksheets.forget();
        if (worksheets.find(sheet).isEmpty()) {
            int id = worksheets.freeId();
            spreadsheet.change(Layout.edited(sheet, id, rows));
            worksheets.forget();
            readings.remove(sheet);
        }
    }

    @Override
    public void close() {
        // No connection is kept open.
    }
}
