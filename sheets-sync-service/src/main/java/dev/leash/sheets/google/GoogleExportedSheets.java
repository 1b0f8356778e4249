package dev.leash.sheets.google;

import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SheetProperties;
import dev.leash.sheets.google.Spreadsheet.Render;
import dev.leash.sheets.workbook.ExportSheet;
import dev.leash.sheets.workbook.ExportedSheets;
import dev.leash.sheets.workbook.Pacing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Exported sheets as worksheets. Their expected content is kept in memory; {@link #flush} reads the
 * worksheets and changes what differs, with at most one read and one write.
 */
final class GoogleExportedSheets implements ExportedSheets {

    /** Leaves a quarter of Leash's own limit of calls to the edited sheets. */
    static final Duration LEAST_PAUSE = Duration.ofSeconds(2);

    private final Spreadsheet spreadsheet;
    private final Worksheets worksheets;
    private final CheckSchedule looks = new CheckSchedule(System.nanoTime());
    private final Map<String, ExpectedRows> wanted = new LinkedHashMap<>();
    private final Past past = new Past();

    GoogleExportedSheets(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
        this.worksheets = new Worksheets(spreadsheet);
    }

    @Override
    public void replace(ExportSheet sheet, Iterable<List<String>> rows) throws IOException {
        ExpectedRows one = wanted(sheet);
        past.takeOld(one, one.replace(rows));
        makeRoom();
    }

    @Override
    public void merge(ExportSheet sheet, List<List<String>> rows) throws IOException {
        ExpectedRows one = wanted(sheet);
        rows.forEach(one::put);
        past.takeOverflow(one);
        makeRoom();
    }

    /**
     * Flushes when too many rows wait to be moved to worksheets of past periods, since they are in
     * memory.
     */
    private void makeRoom() throws IOException {
        while (past.isFull()) {
            flush(past.waiting(), true);
        }
    }

    @Override
    public boolean flush() throws IOException {
        boolean whole = looks.isCloseLookDue(System.nanoTime());
        try {
            List<ExpectedRows> all = new ArrayList<>(wanted.values());
            all.addAll(past.waiting());
            boolean wrote = flush(all, whole);
            looks.looked(System.nanoTime(), whole, wrote);
            return all.stream().allMatch(ExpectedRows::isWritten) && past.waiting().isEmpty();
        } catch (GoogleException e) {
            if (e.kind() != GoogleException.Kind.NO_RANGE) {
                throw e;
            }
            worksheets.forget();
            looks.failed(e);
            return false;
        }
    }

    /**
     * Makes at most one read and one write; whether anything was written. Where none of the rows is
     * as expected, the worksheet may be another one of the same name, so the list of worksheets is
     * read again.
     */
    private boolean flush(Collection<ExpectedRows> all, boolean whole) throws IOException {
        Map<ExpectedRows, Placement> placements = placements(all, whole);
        if (!worksheets.isFresh() && placements.values().stream().anyMatch(Placement::isStrange)) {
            worksheets.forget();
            placements = placements(all, whole);
        }
        worksheets.age();
        return carryOut(placements);
    }

    private Map<ExpectedRows, Placement> placements(Collection<ExpectedRows> all, boolean whole)
            throws IOException {
        Map<ExpectedRows, Placement> placements = new LinkedHashMap<>();
        look(all, whole).forEach((one, seen) -> placements.put(one, Placement.of(one, seen)));
        return placements;
    }

    private boolean carryOut(Map<ExpectedRows, Placement> placements) throws IOException {
        Map<String, Integer> made = new LinkedHashMap<>();
        List<Request> requests = new ArrayList<>();
        for (Map.Entry<ExpectedRows, Placement> placed : placements.entrySet()) {
            requests.addAll(requests(placed.getKey().sheet(), placed.getValue(), made));
        }
        if (!requests.isEmpty()) {
            spreadsheet.change(requests);
            made.forEach(worksheets::made);
        }
        placements.forEach(
                (one, placement) -> {
                    one.wroteAllBut(placement.left());
                    if (!one.isAlone() && placement.changesNothing()) {
                        past.arrived(one);
                    }
                });
        if (placements.values().stream().anyMatch(Placement::findsDisorder)) {
            looks.wantCloseLook();
        }
        return !requests.isEmpty();
    }

    private List<Request> requests(
            ExportSheet sheet, Placement placement, Map<String, Integer> made) throws IOException {
        Optional<SheetProperties> worksheet = worksheets.find(sheet.name());
        List<Request> requests = new ArrayList<>();
        int sheetId;
        if (worksheet.isPresent()) {
            sheetId = worksheet.get().getSheetId();
            int missing = sheet.columns().size() - columns(worksheet.get(), sheet);
            if (missing > 0) {
                requests.add(Requests.appendColumns(sheetId, missing));
            }
        } else {
            sheetId = worksheets.freeId() + made.size();
            made.put(sheet.name(), sheetId);
            requests.addAll(Layout.exported(sheet, sheetId));
        }
        if (!placement.changesNothing()) {
            requests.addAll(Requests.of(sheet, sheetId, placement));
        }
        return requests;
    }

    /** Current content; a worksheet that is missing or too narrow counts as empty. */
    private Map<ExpectedRows, SeenRows> look(Collection<ExpectedRows> all, boolean whole)
            throws IOException {
        Map<ExpectedRows, SeenRows> seen = new LinkedHashMap<>();
        List<ExpectedRows> there = new ArrayList<>();
        for (ExpectedRows one : all) {
            seen.put(one, SeenRows.NOTHING);
            if (isReadable(one.sheet())) {
                there.add(one);
            }
        }
        List<SeenRows> read = read(there, whole);
        for (int at = 0; at < there.size(); at++) {
            seen.put(there.get(at), read.get(at));
        }
        return seen;
    }

    private boolean isReadable(ExportSheet sheet) throws IOException {
        return worksheets
                .find(sheet.name())
                .filter(there -> columns(there, sheet) >= sheet.columns().size())
                .isPresent();
    }

    /** Of worksheets of past periods all columns are read, since their content is unknown. */
    private List<SeenRows> read(List<ExpectedRows> there, boolean whole) throws IOException {
        List<String> ranges = new ArrayList<>();
        for (ExpectedRows one : there) {
            ExportSheet sheet = one.sheet();
            boolean all = whole || !one.isAlone();
            ranges.add(A1.header(sheet.name()));
            ranges.add(A1.columns(sheet.name(), all ? sheet.columns().size() : sheet.keyColumns()));
        }
        if (ranges.isEmpty()) {
            return List.of();
        }
        List<List<List<Object>>> values = spreadsheet.read(ranges, Render.FORMULA);
        List<SeenRows> seen = new ArrayList<>();
        for (int at = 0; at < values.size(); at += 2) {
            List<List<String>> header = texts(values.get(at));
            List<List<String>> rows = texts(values.get(at + 1));
            seen.add(
                    new SeenRows(
                            header.isEmpty() ? List.of() : header.getFirst(),
                            rows.isEmpty() ? List.of() : rows.subList(1, rows.size()),
                            whole || !there.get(at / 2).isAlone()));
        }
        return seen;
    }

    @Override
    public boolean isDue() {
        return looks.isDue(System.nanoTime());
    }

    /**
     * Requests a read of all columns, since people may have changed others than the key columns.
     */
    void lookClosely() {
        looks.wantCloseLook();
    }

    @Override
    public Pacing pacing() {
        return new Pacing(LEAST_PAUSE, 2);
    }

    @Override
    public void scan(ExportSheet sheet, Consumer<List<String>> row) throws IOException {
        rowsOf(sheet, read(List.of(new ExpectedRows(sheet, true)), true).getFirst()).forEach(row);
    }

    @Override
    public void scanPast(ExportSheet sheet, Consumer<List<String>> row) throws IOException {
        worksheets.forget();
        for (String title : worksheets.titlesBeginningWith(sheet.name() + " ")) {
            ExportSheet past = sheet.past(title.substring(sheet.name().length() + 1));
            SeenRows seen = read(List.of(new ExpectedRows(past, true)), true).getFirst();
            if (seen.isHeaded(sheet.header())) {
                rowsOf(past, seen).forEach(row);
            }
        }
    }

    private static List<List<String>> rowsOf(ExportSheet sheet, SeenRows seen) {
        return seen.rows().stream()
                .filter(cells -> !cells.stream().allMatch(String::isBlank))
                .map(cells -> Cells.givenOf(sheet, cells))
                .toList();
    }

    /**
     * The revision of the expected rows, once there are any; before that, of the worksheet's
     * content.
     */
    @Override
    public Optional<String> revision(ExportSheet sheet) throws IOException {
        ExpectedRows known = wanted.get(sheet.name());
        if (known != null) {
            return Optional.of(known.digest());
        }
        if (!isReadable(sheet)) {
            return Optional.empty();
        }
        SeenRows seen = read(List.of(new ExpectedRows(sheet, true)), true).getFirst();
        if (!seen.isHeaded(sheet.header())) {
            return Optional.empty();
        }
        ExpectedRows adopted = wanted(sheet);
        adopted.adopt(rowsOf(sheet, seen));
        return Optional.of(adopted.digest());
    }

    private ExpectedRows wanted(ExportSheet sheet) {
        return wanted.computeIfAbsent(sheet.name(), _ -> new ExpectedRows(sheet, true));
    }

    private static int columns(SheetProperties worksheet, ExportSheet sheet) {
        return Worksheets.columnsOf(worksheet).orElse(sheet.columns().size());
    }

    private static List<List<String>> texts(List<List<Object>> rows) {
        return rows.stream().map(Cells::textsOf).toList();
    }
}
