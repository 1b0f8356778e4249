package dev.leash.sheets.workbook;

import java.util.Comparator;
import java.util.List;

/**
 * A sheet Leash writes.
 *
 * @param name its name
 * @param header its columns
 * @param order the order of its rows; two that compare as equal are the same row
 */
public record ExportSheet(String name, List<String> header, Comparator<List<String>> order) {
    public ExportSheet {
        header = List.copyOf(header);
    }
}
