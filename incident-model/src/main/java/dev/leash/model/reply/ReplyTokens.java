package dev.leash.model.reply;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tokenizer of a line: words in lower case, and numbers in ASCII digits. */
final class ReplyTokens {

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|[0-9]+");

    private ReplyTokens() {}

    static List<String> of(String line) {
        return TOKEN.matcher(plain(line)).results().map(MatchResult::group).toList();
    }

    private static String plain(String line) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(apart(line), Normalizer.Form.NFKC)
                .codePoints()
                .filter(ReplyTokens::isSeen)
                .map(ReplyTokens::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Separates superscript and circled digits from their neighbours: {@code 2²} is not 22. */
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

    /**
     * Whether a character separates two digits; a mark that only changes the look of its neighbour
     * does not.
     */
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> true;
        };
    }
}
