package dev.leash.sheets.workbook;

/** Where administrators keep their sheets, and find those of Leash. */
public interface Workbook extends AutoCloseable {

    /** The sheets they edit. */
    EditedSheets edited();

    /** The sheets Leash writes. */
    ExportedSheets exported();

    @Override
    void close();
}
