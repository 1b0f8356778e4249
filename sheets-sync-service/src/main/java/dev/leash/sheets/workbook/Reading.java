package dev.leash.sheets.workbook;

/** What was found where a sheet should be. */
public sealed interface Reading {

    /**
     * A sheet.
     *
     * @param table its cells
     * @param revision tells this content from any other of the same sheet
     */
    record Found(Table table, String revision) implements Reading {}

    /** Nothing. */
    record Missing() implements Reading {}

    /**
     * Something that is no sheet.
     *
     * @param reason what is wrong with it and what is allowed
     */
    record Unreadable(String reason) implements Reading {}
}
