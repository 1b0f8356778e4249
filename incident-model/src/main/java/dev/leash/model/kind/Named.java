package dev.leash.model.kind;

import java.util.List;
import java.util.Locale;

/** Configured thing that people pick by its name, such as a severity or a service. */
public interface Named extends Configured {

    /** The longest id, in characters. */
    int MAX_ID_LENGTH = 64;

    /** The longest name, in characters. */
    int MAX_NAME_LENGTH = 50;

    /** The longest description or instructions, in characters. */
    int MAX_TEXT_LENGTH = 5_000;

    /** Opaque id; stays when the name changes. */
    String id();

    /** Name for people; unique within its kind, ignoring case. */
    String name();

    /** Description; may be empty. */
    String description();

    /** Whether the names are equal, ignoring case. */
    default boolean isNamedAs(Named other) {
        return name().strip()
                .toLowerCase(Locale.ROOT)
                .equals(other.name().strip().toLowerCase(Locale.ROOT));
    }

    /** Checks the fields that all of them have. */
    static void require(String id, String name, String description) {
        requireText("id", id, MAX_ID_LENGTH);
        requireText("name", name, MAX_NAME_LENGTH);
        requireLength("description", description, MAX_TEXT_LENGTH);
    }

    /** Checks a text that is required. */
    static void requireText(String field, String text, int maxLength) {
        requireLength(field, text, maxLength);
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " is blank; enter a text");
        }
    }

    /** Checks a text that may be empty. */
    static void requireLength(String field, String text, int maxLength) {
        if (text.length() > maxLength) {
            throw new IllegalArgumentException(
                    "%s has %d characters; at most %d are allowed"
                            .formatted(field, text.length(), maxLength));
        }
    }

    /** Checks a list. */
    static void requireCount(String field, List<?> list, int max) {
        if (list.size() > max) {
            throw new IllegalArgumentException(
                    "there are %d %s; at most %d are allowed".formatted(list.size(), field, max));
        }
    }

    /** Checks a rank. */
    static void requireRank(int rank, int max) {
        if (rank < 0 || rank > max) {
            throw new IllegalArgumentException(
                    "the rank is %d; from 0 to %d are allowed".formatted(rank, max));
        }
    }
}
