package dev.leash.model.reply;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes a line apart into words in lower case and numbers in plain digits. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|[0-9]+");

    private Tokens() {}

    static List<String> of(String line) {
        return TOKEN.matcher(plain(line)).results().map(MatchResult::group).toList();
    }

    private static String plain(String line) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(apart(line), Normalizer.Form.NFKC)
                .codePoints()
                .filter(Tokens::isSeen)
                .map(Tokens::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** A raised or circled number is one of its own: {@code 2²} is not 22. */
    private static String apart(String line) {
        StringBuilder apart = new StringBuilder();
        line.codePoints()
                .forEach(
                        one -> {
                            boolean isOther = Character.getType(one) == Character.OTHER_NUMBER;
                            apart.append(isOther ? " " : "")
                                    .appendCodePoint(one)
                                    .append(isOther ? " " : "");
                        });
        return apart.toString();
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
