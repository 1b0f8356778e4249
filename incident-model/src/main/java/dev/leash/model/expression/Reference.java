package dev.leash.model.expression;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value stands: {@code alert.title}, {@code alert.labels["team.name"]}, {@code
 * payload.items[0].id}, or a JSON pointer such as {@code payload/items/0/id}.
 *
 * @param root what it begins with, such as {@code alert}
 * @param path the names and indexes below that, at most {@value #MAX_DEPTH}; may be empty
 */
public record Reference(String root, List<String> path) {

    /** The longest reference, in characters. */
    public static final int MAX_LENGTH = 300;

    /** Maximum number of names and indexes below the root. */
    public static final int MAX_DEPTH = 16;

    private static final Pattern ROOT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");
    private static final Pattern STEP =
            Pattern.compile(
                    "\\.(?<name>[^.\\[\\]/\"\\s]++)|\\[\"(?<quoted>[^\"]++)\"\\]|\\[(?<index>[0-9]{1,6})\\]");

    public Reference {
        path = List.copyOf(path);
    }

    /** The reference that a text means; empty when it is none. */
    public static Optional<Reference> parse(String text) {
        Matcher root = ROOT.matcher(text);
        if (text.length() > MAX_LENGTH || !root.lookingAt()) {
            return Optional.empty();
        }
        String rest = text.substring(root.end());
        return (rest.startsWith("/") ? pointer(rest) : steps(rest))
                .filter(path -> path.size() <= MAX_DEPTH)
                .map(path -> new Reference(root.group(), path));
    }

    private static Optional<List<String>> pointer(String rest) {
        List<String> path = new ArrayList<>();
        for (String token : rest.substring(1).split("/", -1)) {
            path.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return Optional.of(path);
    }

    private static Optional<List<String>> steps(String rest) {
        List<String> path = new ArrayList<>();
        Matcher step = STEP.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!step.region(at, rest.length()).lookingAt()) {
                return Optional.empty();
            }
            path.add(name(step));
            at = step.end();
        }
        return Optional.of(path);
    }

    private static String name(Matcher step) {
        if (step.group("name") != null) {
            return step.group("name");
        }
        return step.group("quoted") != null ? step.group("quoted") : step.group("index");
    }

    /** Checks the length of a text that is to be a reference. */
    static void requireLength(String what, String text) {
        requireNonNull(text, what);
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "%s has %d characters; at most %d are allowed"
                            .formatted(what, text.length(), MAX_LENGTH));
        }
    }
}
