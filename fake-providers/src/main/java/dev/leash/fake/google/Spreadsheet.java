package dev.leash.fake.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** A spreadsheet, accessed only through {@link #read} and {@link #change}. */
final class Spreadsheet {

    private static final int MAX_CELLS = 10_000_000;

    private final String id;
    private ObjectNode properties = Json.object();
    private List<Worksheet> sheets = new ArrayList<>();
    private int nextSheetId;
    private int maxCells = MAX_CELLS;
    private long version = 1;
    private Instant changed = Instant.now();
    private boolean isShared = true;

    Spreadsheet(String id, String title) {
        this.id = id;
        properties
                .put("title", title)
                .put("locale", "en_US")
                .put("autoRecalc", "ON_CHANGE")
                .put("timeZone", "Etc/GMT");
        add(Json.object().put("title", "Sheet1"));
    }

    String id() {
        return id;
    }

    /** Reads without concurrent changes. */
    synchronized <T> T read(Supplier<T> look) {
        return look.get();
    }

    /**
     * Changes everything or nothing.
     *
     * @throws Refused when the change is impossible; the spreadsheet is then as before
     */
    synchronized <T> T change(Supplier<T> change) {
        ObjectNode propertiesBefore = properties.deepCopy();
        List<Worksheet> before = new ArrayList<>();
        sheets.forEach(sheet -> before.add(sheet.copy()));
        try {
            T answer = change.get();
            checkSize();
            version++;
            changed = Instant.now();
            return answer;
        } catch (RuntimeException e) {
            sheets = before;
            properties = propertiesBefore;
            throw e;
        }
    }

    ObjectNode properties() {
        return properties;
    }

    Locale locale() {
        return Locale.forLanguageTag(properties.path("locale").asText().replace('_', '-'));
    }

    /** Version number; grows with each change. */
    long version() {
        return version;
    }

    Instant changed() {
        return changed;
    }

    boolean isShared() {
        return isShared;
    }

    void share(boolean withAccount) {
        isShared = withAccount;
    }

    void limitCells(int most) {
        maxCells = most;
    }

    List<Worksheet> sheets() {
        return sheets;
    }

    Optional<Worksheet> sheet(String title) {
        return sheets.stream().filter(sheet -> sheet.title().equals(title)).findFirst();
    }

    /**
     * A worksheet by its id.
     *
     * @throws Refused when there is none
     */
    Worksheet sheet(int sheetId) {
        return sheets.stream()
                .filter(sheet -> sheet.id() == sheetId)
                .findFirst()
                .orElseThrow(() -> Refused.badRequest("No grid with id: " + sheetId));
    }

    /** Adds an empty worksheet. */
    Worksheet add(ObjectNode wanted) {
        ObjectNode whole = Json.object().put("sheetId", nextSheetId).put("title", newTitle());
        whole.put("index", sheets.size()).put("sheetType", "GRID");
        whole.putObject("gridProperties").put("rowCount", 1_000).put("columnCount", 26);
        Json.merge(whole, wanted);
        Worksheet sheet = new Worksheet(whole);
        checkTitle(sheet);
        if (sheets.stream().anyMatch(other -> other.id() == sheet.id())) {
            throw Refused.badRequest("A sheet with the id " + sheet.id() + " already exists.");
        }
        nextSheetId = Math.max(nextSheetId, sheet.id()) + 1;
        sheets.add(Math.min(whole.path("index").asInt(), sheets.size()), sheet);
        renumber();
        return sheet;
    }

    void remove(Worksheet sheet) {
        if (sheets.size() == 1) {
            throw Refused.badRequest("You can't remove all the visible sheets in a document.");
        }
        sheets.remove(sheet);
        renumber();
    }

    private void checkTitle(Worksheet sheet) {
        boolean isTaken =
                sheets.stream()
                        .anyMatch(
                                other ->
                                        other != sheet
                                                && other.title().equalsIgnoreCase(sheet.title()));
        if (isTaken) {
            throw Refused.badRequest(
                    "A sheet with the name \""
                            + sheet.title()
                            + "\" already exists. Please enter another name.");
        }
    }

    private void renumber() {
        for (int index = 0; index < sheets.size(); index++) {
            sheets.get(index).properties().put("index", index);
        }
    }

    private String newTitle() {
        return "Sheet" + (nextSheetId + 1);
    }

    private void checkSize() {
        long cells =
                sheets.stream()
                        .mapToLong(sheet -> (long) sheet.rowCount() * sheet.columnCount())
                        .sum();
        if (cells > maxCells) {
            throw Refused.badRequest(
                    "This action would increase the number of cells in the workbook above the"
                            + " limit of "
                            + maxCells
                            + " cells.");
        }
    }
}
