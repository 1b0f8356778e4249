package dev.leash.sheets.csv;

import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.ExportedSheets;
import dev.leash.sheets.workbook.Workbook;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Workbook as a folder with one CSV file for each sheet. */
public final class CsvWorkbook implements Workbook {

    private static final String SUFFIX = ".csv";

    private final CsvEditedSheets edited;
    private final CsvExportedSheets exported;

    /**
     * The workbook in a folder, which need not exist yet.
     *
     * @param sheets the names of the edited sheets
     */
    public CsvWorkbook(Path folder, Set<String> sheets) {
        this.edited = new CsvEditedSheets(folder, sheets);
        this.exported = new CsvExportedSheets(folder);
    }

    /** Where sheets of the workbook in a folder are. */
    public static List<Path> files(Path folder, Collection<String> sheets) {
        return sheets.stream().map(sheet -> folder.resolve(fileName(sheet))).toList();
    }

    static String fileName(String sheet) {
        return sheet + SUFFIX;
    }

    static String sheetName(String file) {
        return file.substring(0, file.length() - SUFFIX.length());
    }

    @Override
    public EditedSheets edited() {
        return edited;
    }

    @Override
    public ExportedSheets exported() {
        return exported;
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public void close() {
        edited.close();
    }
}
