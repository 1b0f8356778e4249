package dev.leash.intake.body;

import dev.leash.model.classification.Classification;
import dev.leash.model.severity.Severity;
import org.jspecify.annotations.Nullable;

/** Severity of a word that a sender uses. */
public final class SeverityWord {

    private SeverityWord() {}

    /**
     * The severity that a word means; the usual one when no word is given. What was taken
     * otherwise than it was sent is noted.
     *
     * @param word the word as it was sent, on one line; null when none was
     * @param classification the configured severities
     * @param isAllKnown whether the classification is complete; while it is not, an unknown word
     *     may be a configured one, and is read as the loudest
     */
    public static Severity read(
            @Nullable String word,
            Classification classification,
            boolean isAllKnown,
            Notes notes) {
        if (word == null) {
            return classification.usualSeverity();
        }
        Severity known = classification.severity(word).orElse(null);
        if (known != null) {
            if (!isCalled(known, word)) {
                notes.add(
                        "severity %s was taken as %s."
                                .formatted(Notes.quoted(word), known.word()));
            }
            return known;
        }
        Severity taken =
                isAllKnown ? classification.usualSeverity() : classification.loudestSeverity();
        notes.add(
                "severity %s is not known%s and was taken as %s; known are %s."
                        .formatted(
                                Notes.quoted(word),
                                isAllKnown ? "" : " yet",
                                taken.word(),
                                classification.severitiesInWords("and")));
        return taken;
    }

    private static boolean isCalled(Severity severity, String word) {
        return severity.id().equalsIgnoreCase(word) || severity.name().equalsIgnoreCase(word);
    }
}
