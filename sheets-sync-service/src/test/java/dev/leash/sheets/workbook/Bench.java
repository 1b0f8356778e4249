package dev.leash.sheets.workbook;

import java.util.List;

/** A workbook for tests, and what people see and do in it. Rows are numbered from 1, the header. */
public interface Bench extends AutoCloseable {

    /** The sheets administrators edit. */
    List<String> EDITED = List.of("contacts", "schedule");

    /** Leash starts; what it did not write down elsewhere it has forgotten. */
    Workbook open();

    /** What people see in a sheet, blank cells at the ends of rows and rows at the end left out. */
    List<List<String>> seen(String sheet);

    /** Somebody makes a sheet say this and nothing else. */
    void write(String sheet, List<List<String>> rows);

    /** Somebody sorts all but the header by the first column, the greatest first. */
    void sortDown(String sheet);

    /** Somebody deletes a row. */
    void deleteRow(String sheet, int row);

    /** Somebody makes a row a second time, below the first. */
    void duplicateRow(String sheet, int row);

    /** Somebody inserts an empty row before one. */
    void insertRow(String sheet, int before);

    /** Somebody writes something into a cell. */
    void type(String sheet, int row, int column, String text);

    /** Somebody deletes a sheet. */
    void delete(String sheet);

    @Override
    void close();
}
