package dev.leash.notifier.message;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sanitises text from outside for use in a message: no line breaks where they would begin a header,
 * no bidirectional overrides, no invalid characters, and bounded length.
 */
final class Harmless {

    private static final String ELLIPSIS = "…";

    /**
     * They make a text read differently from what it says; right-to-left scripts do without them.
     */
    private static final Pattern DIRECTION_TRICKS =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern CONTROLS_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");

    private Harmless() {}

    /** The text in one line of at most that many characters. */
    static String line(String text, int maxLength) {
        return cut(CONTROLS.matcher(characters(text)).replaceAll(" ").strip(), maxLength, ELLIPSIS);
    }

    /** The text with its lines, in at most that many characters. */
    static String block(String text, int maxLength) {
        String lines = LINE_END.matcher(characters(text)).replaceAll("\n");
        return cut(CONTROLS_BUT_LINES.matcher(lines).replaceAll(" ").strip(), maxLength, ELLIPSIS);
    }

    /** The text, cut between grapheme clusters, with an ellipsis where it was cut. */
    static String cut(String text, int maxLength, String ellipsis) {
        if (text.length() <= maxLength) {
            return text;
        }
        int room = maxLength - ellipsis.length();
        if (room < 0) {
            return "";
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.preceding(room + 1)).stripTrailing() + ellipsis;
    }

    private static String characters(String text) {
        String straight = DIRECTION_TRICKS.matcher(text).replaceAll("");
        return LONE_SURROGATE.matcher(straight).replaceAll("\uFFFD");
    }
}
