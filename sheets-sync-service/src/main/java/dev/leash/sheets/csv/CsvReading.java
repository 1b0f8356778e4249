package dev.leash.sheets.csv;

import dev.leash.sheets.csv.CsvText.End;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.sheets.workbook.Table;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.util.List;
import java.util.Locale;

/**
 * What a file says, as far as it can be believed. While somebody may still be writing it, a last
 * row without a line end is not believed, and the file is not the whole sheet. Once nobody is, such
 * a row is refused if cells are missing, because the rest of the file is then missing too.
 *
 * @param text its text
 * @param revision tells this content from any other of the same file
 * @param settled whether nobody has written to it for a while
 */
record CsvReading(CsvText text, String revision, boolean settled) {

    /** A file of which too little is there to say anything. */
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
        return Refusals.ofRow(
                text.rows().size(),
                String.join(String.valueOf(text.separator()), last),
                SheetCode.ROW_CUT_OFF,
                "the file ends in the middle of this row, which has %s of %s cells and no line end: the rest is missing, and until it comes nothing is removed"
                        .formatted(last.size(), width()));
    }

    /** How many cells a row has in which nothing was left out. */
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
                        "The file is not UTF-8 and was read as Windows-1252. Should a name look wrong, save it as CSV in UTF-8.")
                : List.of();
    }
}
