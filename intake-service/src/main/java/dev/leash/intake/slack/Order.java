package dev.leash.intake.slack;

import dev.leash.intake.slack.Tokens.Token;
import dev.leash.model.classification.Classification;
import dev.leash.model.incident.Verb;
import dev.leash.model.reply.Said;
import dev.leash.model.reply.TextReply;
import dev.leash.model.severity.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a typed command asks for. */
sealed interface Order {

    /** How to say it right, with the severities there are. */
    String HELP =
            """
            `/incident new "Payments fail" --severity critical --type service_outage` reports an incident; severity is %s.
            `/incident ack 12` says that you are working on incident 12.
            `/incident resolve 12` says that it is over.
            `/incident escalate 12` pages the next person on its path.""";

    /**
     * Report an incident.
     *
     * @param text what is broken
     * @param severity how bad
     * @param type which kind of incident, in the asker's words
     */
    record Report(String text, Severity severity, Optional<String> type) implements Order {}

    /** Do something to one. */
    record Act(Verb verb, String incidentId) implements Order {}

    /** Say how it is done. */
    record Help() implements Order {}

    /**
     * It cannot be understood.
     *
     * @param why what is wrong with it
     */
    record Unclear(String why) implements Order {}

    /** What a text asks for, with the severities there are. */
    static Order of(String text, Classification classification) {
        List<Token> tokens = Tokens.of(text);
        if (tokens.isEmpty()) {
            return new Help();
        }
        List<Token> rest = tokens.subList(1, tokens.size());
        return switch (tokens.getFirst().text().toLowerCase(Locale.ROOT)) {
            case "help" -> new Help();
            case "new" -> Reading.report(rest, classification);
            case "declare" -> Reading.declare(rest, classification);
            case String word ->
                    Reading.verb(word)
                            .map(verb -> Reading.act(verb, rest, text))
                            .or(() -> Reading.written(text))
                            .orElseGet(() -> new Unclear("There is no command '" + word + "'."));
        };
    }

    /** Reads what stands behind the first word. */
    final class Reading {

        private static final Pattern NUMBER =
                Pattern.compile("(?:INC-|#)?(\\d{1,18})", Pattern.CASE_INSENSITIVE);
        private static final Pattern NAMED =
                Pattern.compile("(INC-|#)?(\\d{1,18})[.,:;!?]*", Pattern.CASE_INSENSITIVE);
        private static final Pattern PUNCTUATION = Pattern.compile("[.,:;!?]+$");
        private static final Set<String> INCIDENT =
                Set.of("inc", "incident", "no", "nr", "number");

        /** What people add to a command, and what is no word of a title. */
        private static final Set<String> ASIDES =
                Set.of(
                        "", "now", "please", "pls", "plz", "thanks", "thx", "asap", "immediately",
                        "too", "again", "ok", "okay", "-", "–", "—");
        private static final List<String> OPTIONS = List.of("--severity", "--type");

        private Reading() {}

        /**
         * Declares the incident that is named, or reports what is said to be broken. What could be
         * either is asked for: nobody is woken because of a verb.
         */
        private static Order declare(List<Token> rest, Classification classification) {
            List<Token> named = rest.stream().dropWhile(Reading::isIncident).toList();
            Matcher number = NAMED.matcher(named.isEmpty() ? "" : named.getFirst().text());
            if (!number.matches()) {
                return report(rest, classification);
            }
            long more =
                    named.stream()
                            .skip(1)
                            .takeWhile(token -> !token.isOption())
                            .filter(token -> !ASIDES.contains(word(token)))
                            .count();
            if (more == 0 && named.stream().noneMatch(Token::isOption)) {
                return new Act(Verb.DECLARE, number.group(2));
            }
            boolean isMarked = named.size() < rest.size() || number.group(1) != null;
            return isMarked || more <= 1
                    ? new Unclear(
                            "Say which incident to declare, by its number and nothing else, or what is broken, as `new`.")
                    : report(rest, classification);
        }

        private static boolean isIncident(Token token) {
            return INCIDENT.contains(word(token));
        }

        /** A word as it is compared: without case, and without the punctuation behind it. */
        private static String word(Token token) {
            return PUNCTUATION.matcher(token.text().toLowerCase(Locale.ROOT)).replaceAll("");
        }

        private static Order act(Verb verb, List<Token> rest, String whole) {
            if (rest.size() == 1) {
                Matcher number = NUMBER.matcher(rest.getFirst().text());
                if (number.matches()) {
                    return new Act(verb, number.group(1));
                }
            }
            return written(whole)
                    .orElseGet(
                            () ->
                                    new Unclear(
                                            rest.size() == 1
                                                    ? "'"
                                                            + rest.getFirst().text()
                                                            + "' is no incident's number."
                                                    : "Say which incident, by its number and nothing else."));
        }

        /** What can mean one thing only, as in a text message: {@code INC-2 ack}. */
        private static Optional<Order> written(String whole) {
            return TextReply.read(whole) instanceof Said.Wanted(Verb verb, var incidentId)
                            && incidentId != null
                    ? Optional.of(new Act(verb, incidentId))
                    : Optional.empty();
        }

        /** A letter alone is a word of text messages only. */
        private static Optional<Verb> verb(String word) {
            return Verb.answers().stream()
                    .filter(verb -> word.length() > 1 && verb.words().contains(word))
                    .findFirst();
        }

        private static Order report(List<Token> rest, Classification classification) {
            StringJoiner text = new StringJoiner(" ");
            Map<String, String> options = new HashMap<>();
            for (int at = 0; at < rest.size(); at++) {
                Token token = rest.get(at);
                if (!token.isOption()) {
                    text.add(token.text());
                } else if (!OPTIONS.contains(name(token))) {
                    return new Unclear("There is no option '" + token.text() + "'.");
                } else if (token.text().indexOf('=') > 0) {
                    options.put(name(token), token.text().substring(name(token).length() + 1));
                } else if (at + 1 < rest.size() && !rest.get(at + 1).isOption()) {
                    options.put(name(token), rest.get(++at).text());
                } else {
                    return new Unclear("'" + token.text() + "' says nothing.");
                }
            }
            return report(text.toString(), options, classification);
        }

        private static String name(Token option) {
            return option.text().split("=", 2)[0].toLowerCase(Locale.ROOT);
        }

        private static Order report(
                String text, Map<String, String> options, Classification classification) {
            if (text.isBlank()) {
                return new Unclear("Say what is broken.");
            }
            String wanted = options.get("--severity");
            Optional<Severity> severity =
                    wanted == null
                            ? Optional.of(classification.usualSeverity())
                            : classification.severity(wanted);
            Optional<String> type =
                    Optional.ofNullable(options.get("--type")).filter(given -> !given.isBlank());
            return severity.<Order>map(found -> new Report(text, found, type))
                    .orElseGet(
                            () ->
                                    new Unclear(
                                            "There is no severity '%s'; %s are allowed."
                                                    .formatted(
                                                            wanted,
                                                            classification.severitiesInWords(
                                                                    "and"))));
        }
    }
}
