package dev.leash.model.directory;

import dev.leash.model.severity.Urgency;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One-line description of how a person is paged: {@code Slack at once · SMS after 2 min · call
 * after 5 min if critical · quiet 22:00–07:00 Europe/Berlin for minor}.
 *
 * <p>Describes what will happen rather than what was written: an urgency without a rule goes to
 * every channel at once, and the line says so.
 */
public final class RulesInWords {

    private static final String SEPARATOR = " · ";
    private static final String EVERY_CHANNEL = "every channel at once";

    private RulesInWords() {}

    /** The line for a contact, without the rules for channels they do not have. */
    public static String of(Contact contact) {
        Set<Channel> channels = contact.channels();
        Preferences wishes = contact.preferences();
        List<ChannelRule> rules =
                wishes.rules().stream().filter(rule -> channels.contains(rule.channel())).toList();
        return of(new Preferences(rules, wishes.quiet()));
    }

    /** The line for preferences, whichever channels exist. */
    public static String of(Preferences preferences) {
        List<ChannelRule> rules =
                preferences.rules().stream()
                        .filter(rule -> rule.channel() != Channel.UNKNOWN)
                        .toList();
        return Stream.of(
                        rules(rules),
                        unruled(rules),
                        preferences.quietHours().map(RulesInWords::quiet).stream())
                .flatMap(words -> words)
                .collect(Collectors.joining(SEPARATOR));
    }

    private static Stream<String> rules(List<ChannelRule> rules) {
        return rules.stream()
                .sorted(Comparator.comparingLong(ChannelRule::afterSeconds))
                .map(
                        rule ->
                                name(rule.channel())
                                        + delay(rule.afterSeconds())
                                        + condition(rule.severities()));
    }

    private static Stream<String> unruled(List<ChannelRule> rules) {
        Set<Urgency> unruled = EnumSet.copyOf(Urgency.ALL);
        unruled.removeIf(urgency -> rules.stream().anyMatch(rule -> rule.isAbout(urgency)));
        return unruled.isEmpty() ? Stream.of() : Stream.of(EVERY_CHANNEL + condition(unruled));
    }

    private static String name(Channel channel) {
        return switch (channel) {
            case SLACK -> "Slack";
            case SMS -> "SMS";
            case VOICE -> "call";
            case EMAIL -> "e-mail";
            case UNKNOWN -> "another channel";
        };
    }

    private static String delay(long seconds) {
        if (seconds == 0) {
            return " at once";
        }
        return " after"
                + amount(seconds / 3_600, "h")
                + amount(seconds % 3_600 / 60, "min")
                + amount(seconds % 60, "s");
    }

    private static String amount(long amount, String unit) {
        return amount == 0 ? "" : " " + amount + " " + unit;
    }

    /** The urgencies a rule applies to, the worst first; empty text for all of them. */
    private static String condition(Collection<Urgency> urgencies) {
        if (urgencies.isEmpty() || urgencies.containsAll(Urgency.ALL)) {
            return "";
        }
        return urgencies.stream()
                .sorted(Comparator.reverseOrder())
                .map(urgency -> urgency.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or ", " if ", ""));
    }

    private static String quiet(QuietHours quiet) {
        return "quiet %s–%s %s for minor".formatted(quiet.from(), quiet.until(), quiet.zone());
    }
}
