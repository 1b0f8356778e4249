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
    private final Past past = new Past();

    GoogleExportedSheets(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
        this.worksheets = new Worksheets(spreadsheet);
    }

    @Override
    public void replace(ExportSheet sheet, Iterable<List<String>> rows) throws IOException {
        Wanted one = wanted(sheet);
        past.takeOld(one, one.replace(rows));
        makeRoom();
    }

    @Override
    public void merge(ExportSheet sheet, List<List<String>> rows) throws IOException {
        Wanted one = wanted(sheet);
        rows.forEach(one::put);
        past.takeOverflow(one);
        makeRoom();
    }

    /** What waits to be put with the past must fit into memory. */
    private void makeRoom() throws IOException {
        while (past.isFull()) {
            flush(past.waiting(), true);
        }
    }

    @Override
    public boolean flush() throws IOException {
        boolean whole = looks.isCloseLookDue(System.nanoTime());
        try {
            List<Wanted> all = new ArrayList<>(wanted.values());
            all.addAll(past.waiting());
            boolean wrote = flush(all, whole);
            looks.looked(System.nanoTime(), whole, wrote);
            return all.stream().allMatch(Wanted::isWritten) && past.waiting().isEmpty();
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
     * At most one read and one write; says whether anything was written. A worksheet in which
     * nothing is as it was may be another one of the same name, so then it is asked which it is.
     */
    private boolean flush(Collection<Wanted> all, boolean whole) throws IOException {
        Map<Wanted, Placement> placements = placements(all, whole);
        if (!worksheets.isFresh() && placements.values().stream().anyMatch(Placement::isStrange)) {
            worksheets.forget();
            placements = placements(all, whole);
        }
        worksheets.age();
        return carryOut(placements);
    }

    private Map<Wanted, Placement> placements(Collection<Wanted> all, boolean whole)
            throws IOException {
        Map<Wanted, Placement> placements = new LinkedHashMap<>();
        look(all, whole).forEach((one, seen) -> placements.put(one, Placement.of(one, seen)));
        return placements;
    }

    private boolean carryOut(Map<Wanted, Placement> placements) throws IOException {
        Map<String, Integer> made = new LinkedHashMap<>();
        List<Request> requests = new ArrayList<>();
        for (Map.Entry<Wanted, Placement> placed : placements.entrySet()) {
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

    /** What stands where; a worksheet that is missing or too narrow holds nothing of use. */
    private Map<Wanted, Seen> look(Collection<Wanted> all, boolean whole) throws IOException {
        Map<Wanted, Seen> seen = new LinkedHashMap<>();
        List<Wanted> there = new ArrayList<>();
        for (Wanted one : all) {
            seen.put(one, Seen.NOTHING);
            if (isReadable(one.sheet())) {
                there.add(one);
            }
        }
        List<Seen> read = read(there, whole);
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

    /** Of the past all columns are read: it is not known what stands there. */
    private List<Seen> read(List<Wanted> there, boolean whole) throws IOException {
        List<String> ranges = new ArrayList<>();
        for (Wanted one : there) {
            ExportSheet sheet = one.sheet();
            boolean all = whole || !one.isAlone();
            ranges.add(A1.header(sheet.name()));
            ranges.add(A1.columns(sheet.name(), all ? sheet.columns().size() : sheet.keyColumns()));
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
                            whole || !there.get(at / 2).isAlone()));
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
        rowsOf(sheet, read(List.of(new Wanted(sheet, true)), true).getFirst()).forEach(row);
    }

    @Override
    public void scanPast(ExportSheet sheet, Consumer<List<String>> row) throws IOException {
        worksheets.forget();
        for (String title : worksheets.titlesBeginningWith(sheet.name() + " ")) {
            ExportSheet past = sheet.past(title.substring(sheet.name().length() + 1));
            Seen seen = read(List.of(new Wanted(past, true)), true).getFirst();
            if (seen.isHeaded(sheet.header())) {
                rowsOf(past, seen).forEach(row);
            }
        }
    }

    private static List<List<String>> rowsOf(ExportSheet sheet, Seen seen) {
        return seen.rows().stream()
                .filter(cells -> !cells.stream().allMatch(String::isBlank))
                .map(cells -> Cells.givenOf(sheet, cells))
                .toList();
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
        Seen seen = read(List.of(new Wanted(sheet, true)), true).getFirst();
        if (!seen.isHeaded(sheet.header())) {
            return Optional.empty();
        }
        Wanted adopted = wanted(sheet);
        adopted.adopt(rowsOf(sheet, seen));
        return Optional.of(adopted.digest());
    }

    private Wanted wanted(ExportSheet sheet) {
        return wanted.computeIfAbsent(sheet.name(), _ -> new Wanted(sheet, true));
    }

    private static int columns(SheetProperties worksheet, ExportSheet sheet) {
        return Worksheets.columnsOf(worksheet).orElse(sheet.columns().size());
    }

    private static List<List<String>> texts(List<List<Object>> rows) {
        return rows.stream().map(Cells::textsOf).toList();
    }
}
