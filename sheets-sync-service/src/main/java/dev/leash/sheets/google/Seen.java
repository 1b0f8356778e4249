package dev.leash.sheets.google;

import java.util.List;

/**
 * What stands in a worksheet.
 *
 * @param header its first row
 * @param rows those below, of each the key columns or all; blank ones included
 * @param whole whether of each row all columns are here
 */
record Seen(List<String> header, List<List<String>> rows, boolean whole) {

    /** A worksheet in which nothing is of use. */
    static final Seen NOTHING = new Seen(List.of(), List.of(), false);

    /**
     * Whether its first row begins with the header; people may have columns of their own behind.
     */
    boolean isHeaded(List<String> names) {
        return header.size() >= names.size() && header.subList(0, names.size()).equals(names);
    }
}
