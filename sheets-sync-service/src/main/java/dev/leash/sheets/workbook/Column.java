package dev.leash.sheets.workbook;

import java.util.List;

/**
 * A column of a sheet Leash writes.
 *
 * @param name what it is called
 * @param kind what stands in it
 * @param choices the words that may stand in it; empty when any may
 */
public record Column(String name, Kind kind, List<String> choices) {

    /** What stands in a column. */
    public enum Kind {
        /** A whole number that counts something. */
        NUMBER,
        /** A time. */
        TIME,
        /** A name or a word. */
        WORD,
        /** A sentence or more. */
        TEXT,
        /** The address of a page. */
        LINK
    }

    public Column {
        choices = List.copyOf(choices);
    }

    /** A column in which anything of its kind may stand. */
    public static Column of(String name, Kind kind) {
        return new Column(name, kind, List.of());
    }

    /** A column of one of some words. */
    public static Column of(String name, List<String> choices) {
        return new Column(name, Kind.WORD, choices);
    }
}
