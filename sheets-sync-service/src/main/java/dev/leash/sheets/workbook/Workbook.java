package dev.leash.sheets.workbook;

/** Where administrators keep their sheets, and find those of Leash. */
public interface Workbook extends AutoCloseable {

    /** The sheets they edit. */
    EditedSheets edited();

    /** The sheets Leash writes. */
    ExportedSheets exported();

    /** Whether it is elsewhere, so that it may be away while Leash is well. */
    boolean isRemote();

    @Override
    void close();
}
