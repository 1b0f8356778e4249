package dev.leash.intake.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens of a typed command. Curly quotes and dashes, which phones and laptops put in place of
 * straight quotes and double hyphens, are read as what was typed.
 */
final class CommandTokens {

    private static final String QUOTES = "\"“”„«»";

    /** A bare word, a quoted text, or an opening quote without a closing one. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "[%1$s](?<quoted>[^%1$s]*)(?:[%1$s]|$)|(?<bare>[^\\s%1$s]+)".formatted(QUOTES));

    private static final Pattern DASHES = Pattern.compile("^[\u2014\u2013](?=\\p{L})");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}]+");

    /**
     * Slack's markup of mentions and links: {@code <@U1|name>}, {@code <https://x|label>}. Other
     * angle brackets were typed.
     */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "<(?:(?<kind>[@#!])(?<name>[^<>|]+)|(?<url>(?:https?://|mailto:)[^<>|]+))(?:\\|(?<label>[^<>]*))?>");

    private CommandTokens() {}

    /** The tokens, without their quotes. A lone backslash only continues a line and is skipped. */
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
     * One token.
     *
     * @param text the text without quotes
     * @param quoted whether the token was in quotes, and so is a text whatever it begins with
     */
    record Token(String text, boolean quoted) {

        /** Whether the token names an option. */
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
