package dev.leash.sheets.workbook;

import java.util.List;

/**
 * A column of an exported sheet.
 *
 * @param name its name
 * @param kind the kind of its values
 * @param choices the allowed words; empty when any is allowed
 */
public record Column(String name, Kind kind, List<String> choices) {

    /** Kind of values. */
    public enum Kind {
        /** A whole number. */
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

    /** A column of any values of a kind. */
    public static Column of(String name, Kind kind) {
        return new Column(name, kind, List.of());
    }

    /** A column of given words. */
    public static Column of(String name, List<String> choices) {
        return new Column(name, Kind.WORD, choices);
    }
}
