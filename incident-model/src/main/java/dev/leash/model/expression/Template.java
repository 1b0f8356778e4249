package dev.leash.model.expression;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with references, such as {@code {{alert.title}} in {{alert.labels.region}}}.
 *
 * @param text the text, at most {@value #MAX_LENGTH} characters
 */
public record Template(String text) {

    /** The longest template, in characters. */
    public static final int MAX_LENGTH = 500;

    private static final Pattern HOLE = Pattern.compile("\\{\\{([^{}]{1,300})\\}\\}");

    public Template {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a template has %d characters; at most %d are allowed"
                            .formatted(text.length(), MAX_LENGTH));
        }
    }

    /** The text with values in place of references; nothing in place of what is not set. */
    public String in(Scope scope) {
        return HOLE.matcher(text)
                .replaceAll(hole -> Matcher.quoteReplacement(value(reference(hole), scope)));
    }

    private static String value(String reference, Scope scope) {
        return Reference.parse(reference)
                .map(it -> String.join(", ", scope.values(it)))
                .orElse("");
    }

    /** Its references, as they are written. */
    public List<String> references() {
        return HOLE.matcher(text).results().map(Template::reference).toList();
    }

    /** A leading dot is that of other template languages. */
    private static String reference(MatchResult hole) {
        String written = hole.group(1).strip();
        return written.startsWith(".") ? written.substring(1) : written;
    }
}
