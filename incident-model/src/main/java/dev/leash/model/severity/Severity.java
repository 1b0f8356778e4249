package dev.leash.model.severity;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * Severity of an incident, as it was configured when it was reported; compared and shown without a
 * lookup. A report that names none is {@link #MAJOR}.
 *
 * @param id id of the severity, at most {@value #MAX_ID_LENGTH} characters
 * @param name name for people, at most {@value #MAX_NAME_LENGTH} characters
 * @param rank order among all severities, from 0 to {@value #MAX_RANK}; higher is worse
 * @param urgency how loud it is
 */
public record Severity(String id, String name, int rank, Urgency urgency) {

    /** The longest id, in characters. */
    public static final int MAX_ID_LENGTH = 64;

    /** The longest name, in characters. */
    public static final int MAX_NAME_LENGTH = 50;

    /** The highest rank. */
    public static final int MAX_RANK = 9_999;

    public static final Severity MINOR = new Severity("minor", "Minor", 1, Urgency.MINOR);
    public static final Severity MAJOR = new Severity("major", "Major", 2, Urgency.MAJOR);
    public static final Severity CRITICAL =
            new Severity("critical", "Critical", 3, Urgency.CRITICAL);

    /** Value that only a newer version knows. */
    public static final Severity UNKNOWN =
            new Severity("unknown", "Unknown", MAX_RANK, Urgency.UNKNOWN);

    /** The built-in severities, from least to worst. */
    public static final List<Severity> BUILT_IN = List.of(MINOR, MAJOR, CRITICAL);

    /** Order with the worst severity first. */
    public static final Comparator<Severity> WORST_FIRST =
            Comparator.comparingInt(Severity::rank).reversed();

    public Severity {
        requireText("id", id, MAX_ID_LENGTH);
        requireText("name", name, MAX_NAME_LENGTH);
        requireNonNull(urgency, "urgency");
        if (rank < 0 || rank > MAX_RANK) {
            throw new IllegalArgumentException(
                    "severity '%s' has the rank %d; from 0 to %d are allowed"
                            .formatted(id, rank, MAX_RANK));
        }
    }

    /** The built-in severity of an urgency. */
    public static Severity of(Urgency urgency) {
        return switch (urgency) {
            case MINOR -> MINOR;
            case MAJOR -> MAJOR;
            case CRITICAL -> CRITICAL;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether it has a higher place among all. */
    public boolean isWorseThan(Severity other) {
        return rank > other.rank();
    }

    /** Whether it is as it is without being configured. */
    public boolean isBuiltIn() {
        return equals(of(urgency));
    }

    /** Name within a sentence: {@code critical}, but {@code SEV1}. */
    public String word() {
        boolean isWord =
                name.length() > 1
                        && Character.isUpperCase(name.charAt(0))
                        && Character.isLowerCase(name.charAt(1));
        return isWord ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    private static void requireText(String field, String text, int maxLength) {
        if (text.isBlank() || text.length() > maxLength) {
            throw new IllegalArgumentException(
                    "the %s of a severity has %d characters; from 1 to %d are allowed, and it is not blank"
                            .formatted(field, text.length(), maxLength));
        }
    }
}
