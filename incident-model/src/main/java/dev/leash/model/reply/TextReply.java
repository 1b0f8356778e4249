package dev.leash.model.reply;

import dev.leash.model.notification.Answer.Wish;
import dev.leash.model.reply.Said.Consent;
import dev.leash.model.reply.Said.Help;
import dev.leash.model.reply.Said.Unclear;
import dev.leash.model.reply.Said.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people text: {@code ack 12}, {@code a12}, {@code 12 ack}, {@code RESOLVE #12!}, plain
 * {@code ack}. Whoever wakes at night types badly, so case, punctuation and what follows do not
 * matter; but a message that could mean two things, or is about something else, is never guessed.
 */
public final class TextReply {

    private static final Map<String, Wish> COMMANDS =
            Map.ofEntries(
                    Map.entry("a", Wish.ACKNOWLEDGE),
                    Map.entry("ack", Wish.ACKNOWLEDGE),
                    Map.entry("acknowledge", Wish.ACKNOWLEDGE),
                    Map.entry("acknowledged", Wish.ACKNOWLEDGE),
                    Map.entry("r", Wish.RESOLVE),
                    Map.entry("res", Wish.RESOLVE),
                    Map.entry("resolve", Wish.RESOLVE),
                    Map.entry("resolved", Wish.RESOLVE),
                    Map.entry("e", Wish.ESCALATE),
                    Map.entry("esc", Wish.ESCALATE),
                    Map.entry("escalate", Wish.ESCALATE));

    private static final Set<String> FILLERS = Set.of("inc", "incident", "no", "nr", "number");
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
        List<String> tokens = Tokens.of(text);
        if (tokens.isEmpty()) {
            return new Unclear();
        }
        return tokens.size() == 1 ? word(tokens.getFirst()) : words(tokens);
    }

    private static Said word(String word) {
        if (CONSENT.contains(word)) {
            return new Consent();
        }
        if (HELP.contains(word)) {
            return new Help();
        }
        Wish wish = COMMANDS.get(word);
        return wish == null || word.length() == 1 ? new Unclear() : new Wanted(wish, null);
    }

    private static Said words(List<String> tokens) {
        if (tokens.size() == 2 && isNumber(tokens.getFirst())) {
            return wanted(COMMANDS.get(tokens.getLast()), tokens.getFirst());
        }
        Wish wish = COMMANDS.get(tokens.getFirst());
        if (wish != null && tokens.size() == 2 && tokens.getLast().equals("all")) {
            return new Help();
        }
        List<String> object = withoutFiller(tokens.subList(1, tokens.size()));
        boolean isClear =
                !object.isEmpty()
                        && object.stream().skip(1).noneMatch(TextReply::isNumberOrCommand);
        return isClear ? wanted(wish, object.getFirst()) : new Unclear();
    }

    private static List<String> withoutFiller(List<String> tokens) {
        return FILLERS.contains(tokens.getFirst()) ? tokens.subList(1, tokens.size()) : tokens;
    }

    private static Said wanted(@Nullable Wish wish, String token) {
        String number = token.replaceFirst("^0+", "");
        boolean isIncident = isNumber(number) && number.length() <= MAX_DIGITS;
        return wish == null || !isIncident ? new Unclear() : new Wanted(wish, number);
    }

    private static boolean isNumberOrCommand(String token) {
        return isNumber(token) || COMMANDS.containsKey(token);
    }

    private static boolean isNumber(String token) {
        return !token.isEmpty() && Character.isDigit(token.charAt(0));
    }
}
