package dev.leash.sheets.csv;

import dev.leash.sheets.csv.CsvText.End;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Table;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.util.List;
import java.util.Locale;

/**
 * Trustworthy content of a file. While it may still be being written, a last row without a line end
 * is ignored, and the sheet counts as incomplete. Once the file has settled, such a row is refused
 * if cells are missing, because the rest of the file is then missing too.
 *
 * @param text its text
 * @param revision differs for any other content of the same file
 * @param settled whether the file has not changed for a while
 */
record CsvReading(CsvText text, String revision, boolean settled) {

    /** A file with too little content to be used. */
    static Reading.Found begun(String revision) {
        return new Reading.Found(Table.of(List.of()), revision, false, List.of(), List.of());
    }

    Reading.Found found() {
        List<List<String>> rows = text.rows();
        if (settled && !isCut()) {
            return new Reading.Found(Table.of(rows), revision, true, List.of(), notes());
        }
        boolean isBelieved = text.end() == End.LINE || rows.isEmpty();
        List<List<String>> believed = isBelieved ? rows : rows.subList(0, rows.size() - 1);
        List<Refused> refused = settled ? List.of(cut()) : List.of();
        return new Reading.Found(Table.of(believed), revision, false, refused, notes());
    }

    private boolean isCut() {
        List<List<String>> rows = text.rows();
        return rows.size() > 1
                && switch (text.end()) {
                    case LINE -> false;
                    case CELL -> rows.getLast().size() < width();
                    case CHARACTER -> true;
                };
    }

    private Refused cut() {
        List<String> last = text.rows().getLast();
        return CellRefusals.ofRow(
                text.rows().size(),
                String.join(String.valueOf(text.separator()), last),
                SheetCode.ROW_CUT_OFF,
                "the file ends in the middle of this row, which has %s of %s cells and no line end: the rest is missing, and until it is there nothing is removed"
                        .formatted(last.size(), width()));
    }

    /** Number of cells of a complete row. */
    private int width() {
        List<String> header = text.rows().getFirst();
        int width = header.size();
        while (width > 0 && isOptional(header.get(width - 1))) {
            width--;
        }
        return width;
    }

    private static boolean isOptional(String name) {
        return name.isBlank() || name.strip().toLowerCase(Locale.ROOT).equals(Columns.PROBLEM);
    }

    private List<String> notes() {
        return settled && text.encoding() == Encoding.WINDOWS_1252
                ? List.of(
                        "The file is not UTF-8 and was read as Windows-1252. If a name looks wrong, save it as CSV in UTF-8.")
                : List.of();
    }
}
