package dev.leash.model.reply;

import dev.leash.model.text.WellFormedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The lines of a message that its author wrote, without quoted text and signatures.
 *
 * @param lines lines with content, in order
 * @param isNumberCutAway whether quoted text, or text beyond the length limit, names a number: a
 *     message that names none itself may then mean that one, or another
 */
record AuthoredLines(List<String> lines, boolean isNumberCutAway) {

    /** Longest text that is read, in characters; text messages are shorter. */
    private static final int MAX_LENGTH = 1_600;

    /** Beginnings of signatures that programs add; numbers in such a line are telephone numbers. */
    private static final List<String> SIGNATURES =
            List.of("sent from ", "sent with ", "get outlook for ", "gesendet von ", "von meinem ");

    AuthoredLines {
        lines = List.copyOf(lines);
    }

    static AuthoredLines of(String text) {
        String whole = WellFormedText.of(text);
        String read = whole.substring(0, Math.min(whole.length(), MAX_LENGTH));
        List<String> said = new ArrayList<>();
        boolean isNumberCutAway = hasDigit(whole.substring(read.length()));
        boolean isRepeated = false;
        for (String line : read.lines().map(WellFormedText::strip).toList()) {
            if (isSignature(line)) {
                break;
            }
            isRepeated |= isHeadOfRepeated(line);
            if (isRepeated || line.startsWith(">")) {
                isNumberCutAway |= hasDigit(line);
            } else if (!ReplyTokens.of(line).isEmpty()) {
                said.add(line);
            }
        }
        return new AuthoredLines(said, isNumberCutAway);
    }

    private static boolean isSignature(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.equals("--") || SIGNATURES.stream().anyMatch(lower::startsWith);
    }

    /** Whether the line begins quoted text: {@code On Monday Leash wrote:}. */
    private static boolean isHeadOfRepeated(String line) {
        return line.startsWith("-----")
                || line.startsWith("_____")
                || (line.endsWith(":")
                        && Stream.of(" wrote:", " schrieb:", " a écrit :", " escribió:")
                                .anyMatch(line::endsWith));
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }
}
