package dev.leash.model.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Comparison form of a person's name, alias or e-mail address: texts that look alike to people have
 * equal keys. Ignores Unicode compatibility forms (NFKC), case and invisible characters; any run of
 * blanks and line breaks counts as one blank, and none at either end.
 *
 * @param text the compared form; never blank, and without control characters
 */
public record PersonKey(String text) {

    /** Upper bound of passes until the form is stable; more than any text needs. */
    private static final int MAX_PASSES = 8;

    public PersonKey {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "the key of a person needs at least one visible character");
        }
    }

    /** The key of a text; empty for a text without visible characters. */
    public static Optional<PersonKey> of(String text) {
        String before = text;
        String key = pass(before);
        for (int pass = 1; pass < MAX_PASSES && !key.equals(before); pass++) {
            before = key;
            key = pass(before);
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(new PersonKey(key));
    }

    /**
     * One pass of normalisation; a pass may make room for another. Case folding works on decomposed
     * text (Unicode 3.13, D145) and comes before invisible characters are removed, because it makes
     * letters of some marks ({@code ῳ} becomes {@code ωι}), and a mark behind them must stay where
     * it was.
     */
    private static String pass(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return Normalizer.normalize(visible(folded(decomposed)), Normalizer.Form.NFKC);
    }

    /**
     * Full case folding, by way of capitals, because some letters have several small forms ({@code
     * ς}, {@code σ}) and some no single capital ({@code ß}). Independent of the machine's locale.
     */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(codePoint, visible));
        int end = visible.length();
        return end > 0 && visible.charAt(end - 1) == ' '
                ? visible.substring(0, end - 1)
                : visible.toString();
    }

    private static void append(int codePoint, StringBuilder visible) {
        if (Unseen.isBlank(codePoint)) {
            if (!visible.isEmpty() && visible.charAt(visible.length() - 1) != ' ') {
                visible.append(' ');
            }
        } else if (!Unseen.isInvisible(codePoint)) {
            visible.appendCodePoint(codePoint);
        }
    }
}
