package dev.leash.sheets.contacts;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Preferences;
import dev.leash.model.severity.Urgency;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of rules for paging: {@code slack, sms 2m, voice 5m critical major}. Rules are separated
 * by commas; each is a channel, optionally with a delay and severities.
 */
final class RulesCell {

    static final String ALLOWED =
            "allowed are up to %s rules such as slack, sms 2m, voice 5m critical: a channel (slack, sms, voice, email), up to 1h to wait, severities (critical, major, minor)"
                    .formatted(Preferences.MAX_RULES);

    private static final Pattern WAIT = Pattern.compile("([0-9]{1,4})(s|m|h)");

    private RulesCell() {}

    /** The rules; an empty list for a blank cell, empty for an invalid one. */
    static Optional<List<ChannelRule>> parse(String text) {
        List<ChannelRule> rules = new ArrayList<>();
        for (String part : text.toLowerCase(Locale.ROOT).split("[,;]", -1)) {
            if (!part.isBlank()) {
                Optional<ChannelRule> rule = rule(List.of(part.strip().split("\\s+")));
                if (rule.isEmpty() || rules.size() == Preferences.MAX_RULES) {
                    return Optional.empty();
                }
                rules.add(rule.get());
            }
        }
        return Optional.of(List.copyOf(rules));
    }

    private static Optional<ChannelRule> rule(List<String> words) {
        Optional<Channel> channel = oneOf(Channel.ALL, words.getFirst());
        long afterSeconds = 0;
        Set<Urgency> urgencies = EnumSet.noneOf(Urgency.class);
        for (String word : words.subList(1, words.size())) {
            Matcher wait = WAIT.matcher(word);
            Optional<Urgency> urgency = oneOf(Urgency.ALL, word);
            if (wait.matches()) {
                afterSeconds = seconds(wait);
            } else if (urgency.isPresent()) {
                urgencies.add(urgency.get());
            } else {
                return Optional.empty();
            }
        }
        long after = afterSeconds;
        return channel.filter(_ -> after <= ChannelRule.MAX_AFTER_SECONDS)
                .map(found -> new ChannelRule(found, after, urgencies));
    }

    private static long seconds(Matcher wait) {
        long amount = Long.parseLong(wait.group(1));
        return switch (wait.group(2)) {
            case "h" -> amount * 3_600;
            case "m" -> amount * 60;
            default -> amount;
        };
    }

    private static <E extends Enum<E>> Optional<E> oneOf(List<E> all, String word) {
        return all.stream().filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
    }
}
