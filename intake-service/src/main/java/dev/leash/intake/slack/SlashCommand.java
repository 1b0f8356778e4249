package dev.leash.intake.slack;

import dev.leash.intake.slack.CommandTokens.Token;
import dev.leash.model.classification.Classification;
import dev.leash.model.incident.Verb;
import dev.leash.model.reply.TextReading;
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

/** A parsed slash command. */
sealed interface SlashCommand {

    /** How the command is used; formatted with the configured severities. */
    String HELP =
            """
            `/incident new "Payments fail" --severity critical --type service_outage` reports an incident; severity is %s.
            `/incident ack 12` acknowledges incident 12: you are working on it.
            `/incident resolve 12` resolves incident 12.
            `/incident escalate 12` pages the next person on its path.""";

    /**
     * Report an incident.
     *
     * @param text what is broken
     * @param severity how bad
     * @param type the kind of incident, in the reporter's words
     */
    record Report(String text, Severity severity, Optional<String> type) implements SlashCommand {}

    /** Give a command to an incident. */
    record Act(Verb verb, String incidentId) implements SlashCommand {}

    /** Show how the command is used. */
    record Help() implements SlashCommand {}

    /**
     * A command that cannot be understood.
     *
     * @param why the reason
     */
    record Unclear(String why) implements SlashCommand {}

    /** Parses a text, with the configured severities. */
    static SlashCommand of(String text, Classification classification) {
        List<Token> tokens = CommandTokens.of(text);
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

    /** Reads the tokens after the first word. */
    final class Reading {

        private static final Pattern NUMBER =
                Pattern.compile("(?:INC-|#)?(\\d{1,18})", Pattern.CASE_INSENSITIVE);
        private static final Pattern NAMED =
                Pattern.compile("(INC-|#)?(\\d{1,18})[.,:;!?]*", Pattern.CASE_INSENSITIVE);
        private static final Pattern PUNCTUATION = Pattern.compile("[.,:;!?]+$");
        private static final Set<String> INCIDENT = Set.of("inc", "incident", "no", "nr", "number");

        /** What people add to a command, and what is no word of a title. */
        private static final Set<String> ASIDES =
                Set.of(
                        "",
                        "now",
                        "please",
                        "pls",
                        "plz",
                        "thanks",
                        "thx",
                        "asap",
                        "immediately",
                        "too",
                        "again",
                        "ok",
                        "okay",
                        "-",
                        "–",
                        "—");

        private static final List<String> OPTIONS = List.of("--severity", "--type");

        private Reading() {}

        /**
         * Declares the incident that is named, or reports what is said to be broken. What could be
         * either is asked for: nobody is woken because of a verb.
         */
        private static SlashCommand declare(List<Token> rest, Classification classification) {
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

        private static SlashCommand act(Verb verb, List<Token> rest, String whole) {
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
                                                            + "' is not the number of an incident."
                                                    : "Name the incident by its number and nothing else."));
        }

        /**
         * A text without a command word that has only one meaning, as in a text message: {@code
         * INC-2 ack}.
         */
        private static Optional<SlashCommand> written(String whole) {
            return TextReply.read(whole) instanceof TextReading.Wanted(Verb verb, var incidentId)
                            && incidentId != null
                    ? Optional.of(new Act(verb, incidentId))
                    : Optional.empty();
        }

        /** Single letters mean a verb only in text messages. */
        private static Optional<Verb> verb(String word) {
            return Verb.answers().stream()
                    .filter(verb -> word.length() > 1 && verb.words().contains(word))
                    .findFirst();
        }

        private static SlashCommand report(List<Token> rest, Classification classification) {
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

        private static SlashCommand report(
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
            return severity.<SlashCommand>map(found -> new Report(text, found, type))
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
