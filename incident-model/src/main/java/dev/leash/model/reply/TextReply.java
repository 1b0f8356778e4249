package dev.leash.model.reply;

import dev.leash.model.incident.Verb;
import dev.leash.model.reply.Said.Consent;
import dev.leash.model.reply.Said.Help;
import dev.leash.model.reply.Said.Unclear;
import dev.leash.model.reply.Said.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people text: {@code ack 12}, {@code a12}, {@code INC-12 ack}, {@code ok, RESOLVE #12!},
 * plain {@code ack}. Whoever wakes at night types badly, so case, punctuation, greetings and what
 * follows do not matter; but a message that could mean two things, or is about something else, is
 * never guessed. One that names no incident is only taken for the one that waits if nothing of it
 * could have named another.
 */
public final class TextReply {

    private static final Map<String, Verb> COMMANDS =
            Verb.answers().stream()
                    .flatMap(verb -> verb.words().stream().map(word -> Map.entry(word, verb)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> FILLERS = Set.of("inc", "incident", "no", "nr", "number");

    /** What people and mail programs put before what they say. None is a word of consent. */
    private static final Set<String> PRELUDE =
            Set.of(
                    "re", "aw", "wg", "fw", "fwd", "ok", "okay", "k", "please", "pls", "bitte", "ja",
                    "yep", "yeah", "sure", "hi", "hey", "hello", "leash", "thx", "thanks");

    /** What turns a command into its opposite, or into a question. */
    private static final Set<String> DOUBTS =
            Set.of(
                    "not", "no", "don", "dont", "doesn", "cannot", "can", "cant", "never", "nicht",
                    "kein", "if", "should", "who", "why", "isn", "wasn", "unless", "except", "or");

    private static final Set<String> HELP = Set.of("help", "info", "commands");

    /** Twilio's words for opting out and in; the default ones and the newer ones. */
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

    /** Longer than any number that is ever given, and short enough to count with. */
    private static final int MAX_DIGITS = 18;

    private TextReply() {}

    /** What a message comes to; whatever it holds, it comes to something. */
    public static Said read(String text) {
        SaidLines said = SaidLines.of(text);
        List<List<String>> lines =
                said.lines().stream()
                        .map(Tokens::of)
                        .dropWhile(line -> withoutPrelude(line).isEmpty())
                        .toList();
        if (lines.isEmpty()) {
            return new Unclear();
        }
        Said first = line(lines.getFirst());
        List<List<String>> others = lines.subList(1, lines.size());
        if (!(first instanceof Wanted wanted)) {
            return first instanceof Consent && !others.isEmpty() ? new Unclear() : first;
        }
        if (wanted.incidentId() != null) {
            return others.stream().anyMatch(TextReply::isTarget) ? new Unclear() : wanted;
        }
        return said.isNumberCutAway() ? new Unclear() : withTarget(wanted, others);
    }

    /** What is wanted in the first line, of the incident that another line names, if one does. */
    private static Said withTarget(Wanted wanted, List<List<String>> others) {
        if (others.isEmpty() || others.stream().noneMatch(TextReply::mayName)) {
            return wanted;
        }
        return others.size() == 1 && isNumberAlone(others.getFirst())
                ? wanted(wanted.verb(), others.getFirst().getLast())
                : new Unclear();
    }

    /** Whether a line names an incident, or wants something of one. */
    private static boolean isTarget(List<String> line) {
        return isNumberAlone(line) || line(line) instanceof Wanted;
    }

    /** Whether a line holds anything that could be a number, or a second wish. */
    private static boolean mayName(List<String> line) {
        return line.stream().anyMatch(TextReply::isNumberOrCommand);
    }

    private static boolean isNumberAlone(List<String> line) {
        List<String> object = withoutFillers(line);
        return object.size() == 1 && isNumber(object.getFirst());
    }

    private static Said line(List<String> tokens) {
        List<String> said = withoutPrelude(tokens);
        if (said.size() == 1) {
            return word(said.getFirst(), said.size() < tokens.size());
        }
        return said.isEmpty() ? new Unclear() : words(said, said.size() < tokens.size());
    }

    /** The last word of a greeting may be all there is. */
    private static List<String> withoutPrelude(List<String> tokens) {
        int from = 0;
        while (from < tokens.size() && PRELUDE.contains(tokens.get(from))) {
            from++;
        }
        return tokens.subList(from, tokens.size());
    }

    private static Said word(String word, boolean isBehindPrelude) {
        if (CONSENT.contains(word)) {
            return isBehindPrelude ? new Unclear() : new Consent();
        }
        if (HELP.contains(word)) {
            return new Help();
        }
        Verb verb = COMMANDS.get(word);
        return verb == null || word.length() == 1 ? new Unclear() : new Wanted(verb, null);
    }

    private static Said words(List<String> tokens, boolean isBehindPrelude) {
        Said ofNumber = numberFirst(tokens);
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

    /** {@code 12 ack}, {@code INC-12 ack}, {@code incident 12: ack, thanks}. */
    private static Said numberFirst(List<String> tokens) {
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

    /** Whether what follows names something else, wants something else, or takes it back. */
    private static boolean isDoubtful(List<String> rest) {
        return rest.stream()
                .anyMatch(
                        token ->
                                isNumber(token)
                                        || DOUBTS.contains(token)
                                        || (token.length() > 1 && COMMANDS.containsKey(token)));
    }

    private static Said wanted(@Nullable Verb verb, String token) {
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
