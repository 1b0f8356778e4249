package dev.leash.model.reply;

import dev.leash.model.incident.Verb;
import dev.leash.model.reply.TextReading.Consent;
import dev.leash.model.reply.TextReading.Help;
import dev.leash.model.reply.TextReading.Unclear;
import dev.leash.model.reply.TextReading.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parser of text messages: {@code ack 12}, {@code a12}, {@code INC-12 ack}, {@code ok, RESOLVE
 * #12!}, plain {@code ack}. People type badly at night, so case, punctuation, greetings and
 * trailing text are ignored; but a message that could mean two things, or is about something else,
 * is never guessed. A message without a number applies to the incident that waits only if no part
 * of it could name another.
 */
public final class TextReply {

    private static final Map<String, Verb> COMMANDS =
            Verb.answers().stream()
                    .flatMap(verb -> verb.words().stream().map(word -> Map.entry(word, verb)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> FILLERS = Set.of("inc", "incident", "no", "nr", "number");

    /** Greetings and prefixes before the answer. None is a word of consent. */
    private static final Set<String> PRELUDE =
            Set.of(
                    "re", "aw", "wg", "fw", "fwd", "ok", "okay", "k", "please", "pls", "bitte",
                    "ja", "yep", "yeah", "sure", "hi", "hey", "hello", "leash", "thx", "thanks");

    /** Words that negate a command or turn it into a question. */
    private static final Set<String> DOUBTS =
            Set.of(
                    "not", "no", "don", "dont", "doesn", "cannot", "can", "cant", "never", "nicht",
                    "kein", "if", "should", "who", "why", "isn", "wasn", "unless", "except", "or");

    private static final Set<String> HELP = Set.of("help", "info", "commands");

    /** Twilio's default words for opting out and in, older and newer. */
    private static final Set<String> CONSENT =
            Set.of(
                    "stop",
                    "stopall",
                    "unsubscribe",
                    "cancel",
                    "end",
                    "quit",
                    "optout",
                    "revoke",
                    "start",
                    "yes",
                    "unstop");

    /**
     * Maximum number of digits: more than any incident number has, and few enough for a {@code
     * long}.
     */
    private static final int MAX_DIGITS = 18;

    private TextReply() {}

    /** Interprets a message; accepts any text. */
    public static TextReading read(String text) {
        AuthoredLines said = AuthoredLines.of(text);
        List<List<String>> lines =
                said.lines().stream()
                        .map(ReplyTokens::of)
                        .dropWhile(line -> withoutPrelude(line).isEmpty())
                        .toList();
        if (lines.isEmpty()) {
            return new Unclear();
        }
        TextReading first = line(lines.getFirst());
        List<List<String>> others = lines.subList(1, lines.size());
        if (!(first instanceof Wanted wanted)) {
            return first instanceof Consent && !others.isEmpty() ? new Unclear() : first;
        }
        if (wanted.incidentId() != null) {
            return others.stream().anyMatch(TextReply::isTarget) ? new Unclear() : wanted;
        }
        return said.isNumberCutAway() ? new Unclear() : withTarget(wanted, others);
    }

    /** The command of the first line, with the incident that another line names, if one does. */
    private static TextReading withTarget(Wanted wanted, List<List<String>> others) {
        if (others.isEmpty() || others.stream().noneMatch(TextReply::mayName)) {
            return wanted;
        }
        return others.size() == 1 && isNumberAlone(others.getFirst())
                ? wanted(wanted.verb(), others.getFirst().getLast())
                : new Unclear();
    }

    /** Whether a line names an incident, or contains a command. */
    private static boolean isTarget(List<String> line) {
        return isNumberAlone(line) || line(line) instanceof Wanted;
    }

    /** Whether a line contains anything that could be a number or another command. */
    private static boolean mayName(List<String> line) {
        return line.stream().anyMatch(TextReply::isNumberOrCommand);
    }

    private static boolean isNumberAlone(List<String> line) {
        List<String> object = withoutFillers(line);
        return object.size() == 1 && isNumber(object.getFirst());
    }

    private static TextReading line(List<String> tokens) {
        List<String> said = withoutPrelude(tokens);
        if (said.size() == 1) {
            return word(said.getFirst(), said.size() < tokens.size());
        }
        return said.isEmpty() ? new Unclear() : words(said, said.size() < tokens.size());
    }

    /** Removes greetings, but never the last word, which may be the whole message. */
    private static List<String> withoutPrelude(List<String> tokens) {
        int from = 0;
        while (from < tokens.size() && PRELUDE.contains(tokens.get(from))) {
            from++;
        }
        return tokens.subList(from, tokens.size());
    }

    private static TextReading word(String word, boolean isBehindPrelude) {
        if (CONSENT.contains(word)) {
            return isBehindPrelude ? new Unclear() : new Consent();
        }
        if (HELP.contains(word)) {
            return new Help();
        }
        Verb verb = COMMANDS.get(word);
        return verb == null || word.length() == 1 ? new Unclear() : new Wanted(verb, null);
    }

    private static TextReading words(List<String> tokens, boolean isBehindPrelude) {
        TextReading ofNumber = numberFirst(tokens);
        if (ofNumber instanceof Wanted) {
            return ofNumber;
        }
        Verb verb = COMMANDS.get(tokens.getFirst());
        if (verb == null || (isBehindPrelude && tokens.getFirst().length() == 1)) {
            return new Unclear();
        }
        if (tokens.size() == 2 && tokens.getLast().equals("all")) {
            return new Help();
        }
        List<String> object = withoutFillers(tokens.subList(1, tokens.size()));
        return object.isEmpty() || isDoubtful(object.subList(1, object.size()))
                ? new Unclear()
                : wanted(verb, object.getFirst());
    }

    /**
     * Number before the verb: {@code 12 ack}, {@code INC-12 ack}, {@code incident 12: ack, thanks}.
     */
    private static TextReading numberFirst(List<String> tokens) {
        List<String> object = withoutFillers(tokens);
        if (object.size() < 2 || !isNumber(object.getFirst())) {
            return new Unclear();
        }
        String word = object.get(1);
        List<String> rest = object.subList(2, object.size());
        boolean isShort = word.length() == 1 && !rest.isEmpty();
        return isShort || isDoubtful(rest)
                ? new Unclear()
                : wanted(COMMANDS.get(word), object.getFirst());
    }

    private static List<String> withoutFillers(List<String> tokens) {
        int from = 0;
        while (from < tokens.size() && FILLERS.contains(tokens.get(from))) {
            from++;
        }
        return tokens.subList(from, tokens.size());
    }

    /**
     * Whether the rest names another incident, contains another command, or takes the command back.
     */
    private static boolean isDoubtful(List<String> rest) {
        return rest.stream()
                .anyMatch(
                        token ->
                                isNumber(token)
                                        || DOUBTS.contains(token)
                                        || (token.length() > 1 && COMMANDS.containsKey(token)));
    }

    private static TextReading wanted(@Nullable Verb verb, String token) {
        String number = token.replaceFirst("^0+", "");
        boolean isIncident = isNumber(number) && number.length() <= MAX_DIGITS;
        return verb == null || !isIncident ? new Unclear() : new Wanted(verb, number);
    }

    private static boolean isNumberOrCommand(String token) {
        return isNumber(token) || (token.length() > 1 && COMMANDS.containsKey(token));
    }

    private static boolean isNumber(String token) {
        return !token.isEmpty() && Character.isDigit(token.charAt(0));
    }
}
