package dev.leash.sheets.google;

import java.util.List;

/**
 * Content of a worksheet as it was read.
 *
 * @param header its first row
 * @param rows the rows below, with the key columns or all; blank ones included
 * @param whole whether all columns were read
 */
record SeenRows(List<String> header, List<List<String>> rows, boolean whole) {

    /** A worksheet without usable content. */
    static final SeenRows NOTHING = new SeenRows(List.of(), List.of(), false);

    /** Whether its first row begins with the header; further columns belong to people. */
    boolean isHeaded(List<String> names) {
        return header.size() >= names.size() && header.subList(0, names.size()).equals(names);
    }
}
