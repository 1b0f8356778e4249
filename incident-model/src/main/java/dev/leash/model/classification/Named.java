package dev.leash.model.classification;

import dev.leash.model.kind.Configured;
import java.util.List;
import java.util.Locale;

/** Something that incidents are classified by, and that people pick by its name. */
public interface Named extends Configured {

    /** The longest id, in characters. */
    int MAX_ID_LENGTH = 64;

    /** The longest name, in characters. */
    int MAX_NAME_LENGTH = 50;

    /** The longest description or instructions, in characters. */
    int MAX_TEXT_LENGTH = 5_000;

    /** Which it is; opaque, and stays when it is renamed. */
    String id();

    /** What people call it; no two of a kind have the same. */
    String name();

    /** What it is for; may be empty. */
    String description();

    /** Whether it goes by the same name as another, in any case. */
    default boolean isNamedAs(Named other) {
        return name().strip().toLowerCase(Locale.ROOT)
                .equals(other.name().strip().toLowerCase(Locale.ROOT));
    }

    /** Checks what all of them say. */
    static void require(String id, String name, String description) {
        requireText("id", id, MAX_ID_LENGTH);
        requireText("name", name, MAX_NAME_LENGTH);
        requireLength("description", description, MAX_TEXT_LENGTH);
    }

    /** Checks a text that must say something. */
    static void requireText(String field, String text, int maxLength) {
        requireLength(field, text, maxLength);
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " is blank; say something");
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

    /** Checks a place among others. */
    static void requireRank(int rank, int max) {
        if (rank < 0 || rank > max) {
            throw new IllegalArgumentException(
                    "the rank is %d; from 0 to %d are allowed".formatted(rank, max));
        }
    }
}
