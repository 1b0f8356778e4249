package dev.leash.sheets.workbook;

/** The workbook: the sheets that administrators edit, and those that Leash writes. */
public interface Workbook extends AutoCloseable {

    /** The sheets that administrators edit. */
    EditedSheets edited();

    /** The sheets that Leash writes. */
    ExportedSheets exported();

    /** Whether the workbook is a remote service, which may fail while Leash is healthy. */
    boolean isRemote();

    @Override
    void close();
}
