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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The worksheets Leash writes. What they should hold is gathered in memory; {@link #flush} reads
 * where rows stand and changes what differs, with at most one read and one write.
 */
final class GoogleExportedSheets implements ExportedSheets {

    /** Leaves a quarter of the calls Leash allows itself to those who edit. */
    static final Duration LEAST_PAUSE = Duration.ofSeconds(2);

    private final Spreadsheet spreadsheet;
    private final Worksheets worksheets;
    private final Looks looks = new Looks(System.nanoTime());
    private final Map<String, Wanted> wanted = new LinkedHashMap<>();

    GoogleExportedSheets(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
        this.worksheets = new Worksheets(spreadsheet);
    }

    @Override
    public void replace(ExportSheet sheet, Iterable<List<String>> rows) {
        wanted(sheet).replace(rows);
    }

    @Override
    public void merge(ExportSheet sheet, List<List<String>> rows) {
        rows.forEach(wanted(sheet)::put);
    }

    @Override
    public boolean flush() throws IOException {
        boolean whole = looks.isCloseLookDue(System.nanoTime());
        try {
            boolean meddled = flush(whole);
            looks.looked(System.nanoTime(), whole, meddled);
            return wanted.values().stream().allMatch(Wanted::isWritten);
        } catch (GoogleException e) {
            if (e.kind() != GoogleException.Kind.NO_RANGE) {
                throw e;
            }
            worksheets.forget();
            looks.failed(e);
            return false;
        }
    }

    /** At most one read and one write; says whether anything was written. */
    private boolean flush(boolean whole) throws IOException {
        Map<Wanted, Seen> seen = look(whole);
        Map<Wanted, Placement> placements = new LinkedHashMap<>();
        seen.forEach((one, there) -> placements.put(one, Placement.of(one, there)));
        Map<String, Integer> made = new LinkedHashMap<>();
        List<Request> requests = new ArrayList<>();
        for (Map.Entry<Wanted, Placement> placed : placements.entrySet()) {
            requests.addAll(requests(placed.getKey().sheet(), placed.getValue(), made));
        }
        if (!requests.isEmpty()) {
            spreadsheet.change(requests);
            made.forEach(worksheets::made);
        }
        placements.forEach((one, placement) -> one.wroteAllBut(placement.left()));
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

    /** What stands where; a worksheet that is missing or too narrow holds nothing of use. */
    private Map<Wanted, Seen> look(boolean whole) throws IOException {
        Map<Wanted, Seen> seen = new LinkedHashMap<>();
        List<Wanted> there = new ArrayList<>();
        for (Wanted one : wanted.values()) {
            seen.put(one, Seen.NOTHING);
            if (isReadable(one.sheet())) {
                there.add(one);
            }
        }
        List<ExportSheet> sheets = there.stream().map(Wanted::sheet).toList();
        List<Seen> read = read(sheets, whole);
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

    private List<Seen> read(List<ExportSheet> sheets, boolean whole) throws IOException {
        List<String> ranges = new ArrayList<>();
        for (ExportSheet sheet : sheets) {
            ranges.add(A1.header(sheet.name()));
            ranges.add(
                    A1.columns(
                            sheet.name(), whole ? sheet.columns().size() : sheet.keyColumns()));
        }
        if (ranges.isEmpty()) {
            return List.of();
        }
        List<List<List<Object>>> values = spreadsheet.read(ranges, Render.FORMULA);
        List<Seen> seen = new ArrayList<>();
        for (int at = 0; at < values.size(); at += 2) {
            List<List<String>> header = texts(values.get(at));
            List<List<String>> rows = texts(values.get(at + 1));
            seen.add(
                    new Seen(
                            header.isEmpty() ? List.of() : header.getFirst(),
                            rows.isEmpty() ? List.of() : rows.subList(1, rows.size()),
                            whole));
        }
        return seen;
    }

    @Override
    public boolean isDue() {
        return looks.isDue(System.nanoTime());
    }

    /** People may have been at work in other columns than those that tell rows apart. */
    void lookClosely() {
        looks.wantCloseLook();
    }

    @Override
    public Pacing pacing() {
        return new Pacing(LEAST_PAUSE, 2);
    }

    @Override
    public void scan(ExportSheet sheet, Consumer<List<String>> row) throws IOException {
        read(List.of(sheet), true).getFirst().rows().stream()
                .filter(cells -> !cells.stream().allMatch(String::isBlank))
                .map(cells -> Cells.givenOf(sheet, cells))
                .forEach(row);
    }

    /** Of what was given, once anything was; before, of what stands there. */
    @Override
    public Optional<String> revision(ExportSheet sheet) throws IOException {
        Wanted known = wanted.get(sheet.name());
        if (known != null) {
            return Optional.of(known.digest());
        }
        if (!isReadable(sheet)) {
            return Optional.empty();
        }
        Seen seen = read(List.of(sheet), true).getFirst();
        if (!seen.isHeaded(sheet.header())) {
            return Optional.empty();
        }
        Wanted adopted = wanted(sheet);
        adopted.adopt(
                seen.rows().stream()
                        .filter(cells -> !cells.stream().allMatch(String::isBlank))
                        .map(cells -> Cells.givenOf(sheet, cells))
                        .toList());
        return Optional.of(adopted.digest());
    }

    private Wanted wanted(ExportSheet sheet) {
        return wanted.computeIfAbsent(sheet.name(), _ -> new Wanted(sheet));
    }

    private static int columns(SheetProperties worksheet, ExportSheet sheet) {
        return Worksheets.columnsOf(worksheet).orElse(sheet.columns().size());
    }

    private static List<List<String>> texts(List<List<Object>> rows) {
        return rows.stream().map(Cells::textsOf).toList();
    }
}
