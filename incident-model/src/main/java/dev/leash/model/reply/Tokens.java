package dev.leash.model.reply;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes a message apart into words in lower case and numbers in plain digits. */
final class Tokens {

    /** A message of a phone is shorter; of anything longer, the beginning will do. */
    private static final int MAX_LENGTH = 1_600;

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|[0-9]+");

    private Tokens() {}

    /**
     * The tokens of the first line that is not quoted. Programs that answer in somebody's name
     * repeat what they answer to, and what is repeated was not said.
     */
    static List<String> of(String text) {
        String line =
                text.substring(0, Math.min(text.length(), MAX_LENGTH))
                        .lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty() && !one.startsWith(">"))
                        .findFirst()
                        .orElse("");
        return TOKEN.matcher(plain(line)).results().map(MatchResult::group).toList();
    }

    private static String plain(String line) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(line, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Tokens::isSeen)
                .map(Tokens::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int codePoint) {
        return Character.isDigit(codePoint)
                ? '0' + Character.digit(codePoint, 10)
                : Character.toLowerCase(codePoint);
    }

    /** What changes how its neighbour looks is no gap between two digits. */
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> true;
        };
    }
}
