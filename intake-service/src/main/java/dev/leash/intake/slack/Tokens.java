package dev.leash.intake.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a typed command. Phones and laptops turn straight quotes into curly ones and two
 * hyphens into a dash; both are read as they were meant.
 */
final class Tokens {

    private static final String QUOTES = "\"“”„«»";

    /** A word with quotes in it, a quoted text, or an opening quote that nobody closed. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "[%1$s](?<quoted>[^%1$s]*)(?:[%1$s]|$)|(?<bare>[^\\s%1$s]+)".formatted(QUOTES));

    private static final Pattern DASHES = Pattern.compile("^[\u2014\u2013](?=\\p{L})");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}]+");

    /**
     * What Slack makes of mentions and links: {@code <@U1|name>}, {@code <https://x|label>}. Other
     * angle brackets were typed.
     */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "<(?:(?<kind>[@#!])(?<name>[^<>|]+)|(?<url>(?:https?://|mailto:)[^<>|]+))(?:\\|(?<label>[^<>]*))?>");

    private Tokens() {}

    /** The words, quotes taken off. A word that is a backslash only breaks a line, and is none. */
    static List<Token> of(String text) {
        String plain = CONTROLS.matcher(text).replaceAll(" ");
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(plain);
        while (matcher.find()) {
            String quoted = matcher.group("quoted");
            if (quoted != null) {
                tokens.add(new Token(meant(quoted.strip()), true));
            } else if (!matcher.group("bare").equals("\\")) {
                tokens.add(new Token(bare(matcher.group("bare")), false));
            }
        }
        return tokens;
    }

    /**
     * One word.
     *
     * @param text the word
     * @param quoted whether it stood in quotes, so that it is a text whatever it begins with
     */
    record Token(String text, boolean quoted) {

        /** Whether it names an option. */
        boolean isOption() {
            return !quoted && text.startsWith("--");
        }
    }

    private static String bare(String word) {
        return meant(DASHES.matcher(word).replaceFirst("--"));
    }

    private static String meant(String text) {
        return MARKUP.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(shown(found)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String shown(MatchResult markup) {
        String url = markup.group("url");
        String label = markup.group("label");
        if (url != null) {
            return url;
        }
        return markup.group("kind")
                + (label == null || label.isEmpty() ? markup.group("name") : label);
    }
}
