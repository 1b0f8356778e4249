package dev.leash.model.reply;

import dev.leash.model.text.WellFormedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The lines of a message that its author wrote, without what programs add: the message it answers
 * to, and signatures.
 *
 * @param lines the lines that say something, in order
 * @param isNumberCutAway whether what was repeated, or was too long to be read, names a number: a
 *     message that names none itself may then mean that one, or another
 */
record SaidLines(List<String> lines, boolean isNumberCutAway) {

    /** A message of a phone is shorter. */
    private static final int MAX_LENGTH = 1_600;

    /** How programs sign in somebody's name; numbers of such a line are those of a telephone. */
    private static final List<String> SIGNATURES =
            List.of("sent from ", "sent with ", "get outlook for ", "gesendet von ", "von meinem ");

    SaidLines {
        lines = List.copyOf(lines);
    }

    static SaidLines of(String text) {
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
            } else if (!Tokens.of(line).isEmpty()) {
                said.add(line);
            }
        }
        return new SaidLines(said, isNumberCutAway);
    }

    private static boolean isSignature(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.equals("--") || SIGNATURES.stream().anyMatch(lower::startsWith);
    }

    /** From there on a program repeats what is answered: {@code On Monday Leash wrote:}. */
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
