package dev.leash.model.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text that every reader can read: Unicode without lone surrogates, noncharacters, control
 * characters except tab and line feed, and marks that disguise the direction of text. Well-formed
 * text is returned unchanged.
 */
public final class WellFormedText {

    /** Replacement for what is no character. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final String ELLIPSIS = "…";
    private static final int ELLIPSIS_BYTES = 3;
    private static final int MAX_BYTES_OF_A_UNIT = 3;

    private WellFormedText() {}

    /**
     * Well-formed text with lines. Every line end becomes a line feed, ASCII separators become
     * blanks, and other control characters are removed.
     */
    public static String of(String text) {
        return isWellFormed(text) ? text : repaired(text);
    }

    /** Well-formed text on one line, without blanks and invisible characters around it. */
    public static String line(String text) {
        String whole = of(text);
        StringBuilder line = new StringBuilder(whole.length());
        for (int at = 0; at < whole.length(); at++) {
            char one = whole.charAt(at);
            boolean isBreak = one == '\n' || one == '\t';
            if (!isBreak) {
                line.append(one);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return strip(line.toString());
    }

    /** Whether a text shows nothing: only blanks of any script, and invisible characters. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Characters::isUnseen);
    }

    /**
     * Text without blanks and invisible characters around it. Marks that change the look of the
     * character before them, as in many emoji, stay at the end.
     */
    public static String strip(String text) {
        int from = 0;
        while (from < text.length() && Characters.isUnseen(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        int to = text.length();
        while (to > from && Characters.isGap(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /**
     * Text of at most that many UTF-16 units, cut between user-perceived characters, with an
     * ellipsis where it was cut.
     *
     * @param maxLength at least 1
     */
    public static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.preceding(maxLength - ELLIPSIS.length() + 1);
        return text.substring(0, Math.max(0, end)).stripTrailing() + ELLIPSIS;
    }

    /**
     * Text of at most that many bytes in UTF-8, cut like {@link #cut}.
     *
     * @param maxBytes at least 4
     */
    public static String cutToBytes(String text, int maxBytes) {
        if (text.length() * MAX_BYTES_OF_A_UNIT <= maxBytes) {
            return text;
        }
        int bytes = 0;
        int fits = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            bytes += bytesOf(codePoint);
            if (bytes > maxBytes) {
                return cut(text, fits);
            }
            at += Character.charCount(codePoint);
            fits = bytes <= maxBytes - ELLIPSIS_BYTES ? at + ELLIPSIS.length() : fits;
        }
        return text;
    }

    private static int bytesOf(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : Character.isBmpCodePoint(codePoint) ? 3 : 4;
    }

    /**
     * Valid Unicode: lone surrogates and the like are replaced, everything else stays. For texts
     * that were accepted before, such as records of a log.
     */
    public static String unicode(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return withoutLoneSurrogates(text);
            }
        }
        return text;
    }

    private static String withoutLoneSurrogates(String text) {
        return text.codePoints()
                .map(one -> Characters.isLoneSurrogate(one) ? REPLACEMENT : one)
                .collect(
                        () -> new StringBuilder(text.length()),
                        StringBuilder::appendCodePoint,
                        StringBuilder::append)
                .toString();
    }

    private static boolean isWellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (Characters.isAlwaysFine(one)) {
                continue;
            }
            int codePoint = text.codePointAt(at);
            if (!Characters.isFine(codePoint)) {
                return false;
            }
            at += Character.charCount(codePoint) - 1;
        }
        return true;
    }

    private static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int one = text.codePointAt(at);
            at += Character.charCount(one);
            if (one == '\r' && at < text.length() && text.charAt(at) == '\n') {
                continue;
            }
            if (Characters.isFine(one)) {
                repaired.appendCodePoint(one);
            } else if (Characters.isLineEnd(one)) {
                repaired.append('\n');
            } else if (Characters.isOldSeparator(one)) {
                repaired.append(' ');
            } else if (!Characters.isLeftOut(one)) {
                repaired.append(REPLACEMENT);
            }
        }
        return repaired.toString();
    }
}
