package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.severity.Urgency;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Selection of channels for a message, by the preferences of its recipient. */
final class ChannelSelection {

    /** Channels that can wake people. */
    private static final Set<Channel> LOUD = EnumSet.of(Channel.SMS, Channel.VOICE);

    private ChannelSelection() {}

    /**
     * The channels of a message about an incident, each with a deferral; empty for a message that
     * is sent at once.
     */
    static Map<Channel, Optional<Deferral>> of(
            Contact contact, Purpose purpose, Urgency urgency, Instant at) {
        Map<Channel, Optional<Deferral>> plan = new EnumMap<>(Channel.class);
        List<ChannelRule> rules = rules(contact, purpose, urgency);
        if (rules.isEmpty()) {
            channels(contact, purpose).forEach(channel -> plan.put(channel, Optional.empty()));
        }
        rules.stream()
                .sorted(Comparator.comparingLong(ChannelRule::afterSeconds))
                .forEach(rule -> plan.putIfAbsent(rule.channel(), hold(rule, at)));
        contact.preferences()
                .quietHours()
                .filter(_ -> urgency == Urgency.MINOR)
                .flatMap(quiet -> whenLoud(quiet, at))
                .ifPresent(hold -> plan.replaceAll((channel, own) -> later(channel, own, hold)));
        return plan;
    }

    /**
     * The channels for news about shifts and about Leash itself, each with its deferral. Such news
     * wakes nobody: only mail and Slack are used, as far as the person's rules name them, and
     * Slack, which makes a sound, is deferred during quiet hours.
     */
    static Map<Channel, Optional<Deferral>> ofShift(Contact contact, Purpose purpose, Instant at) {
        Map<Channel, Optional<Deferral>> plan = new EnumMap<>(Channel.class);
        Set<Channel> soft = channels(contact, purpose);
        soft.removeAll(LOUD);
        Set<Channel> named = EnumSet.noneOf(Channel.class);
        contact.preferences().rules().stream()
                .map(ChannelRule::channel)
                .filter(soft::contains)
                .forEach(named::add);
        (named.isEmpty() ? soft : named).forEach(channel -> plan.put(channel, Optional.empty()));
        contact.preferences()
                .quietHours()
                .flatMap(quiet -> whenLoud(quiet, at))
                .ifPresent(hold -> plan.replace(Channel.SLACK, Optional.of(hold)));
        return plan;
    }

    /**
     * The channels for news that one channel fails, each with its deferral: every other text
     * channel, at once and at any hour, because pages are being lost. The recovery is told as
     * quietly as a shift.
     */
    static Map<Channel, Optional<Deferral>> ofChannel(
            Contact contact, PersonalNotice.OfChannel matter, Instant at) {
        if (!matter.failing()) {
            return ofShift(contact, matter.purpose(), at);
        }
        Map<Channel, Optional<Deferral>> plan = new EnumMap<>(Channel.class);
        contact.channels().stream()
                .filter(channel -> channel != Channel.VOICE && channel != matter.channel())
                .forEach(channel -> plan.put(channel, Optional.empty()));
        return plan;
    }

    /**
     * The rules that apply. A rule for a channel the person does not have, or no rule for the
     * urgency, must not keep a page back.
     */
    private static List<ChannelRule> rules(Contact contact, Purpose purpose, Urgency urgency) {
        return purpose != Purpose.PAGE
                ? List.of()
                : contact.preferences().rules().stream()
                        .filter(rule -> contact.channels().contains(rule.channel()))
                        .filter(rule -> rule.isAbout(urgency))
                        .toList();
    }

    /**
     * The channels for a purpose. Nobody is called about something that needs no action, and the
     * Slack message that asked for an answer is revised instead of followed by another.
     */
    private static Set<Channel> channels(Contact contact, Purpose purpose) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(contact.channels());
        switch (purpose) {
            case ACKNOWLEDGED -> channels.removeAll(Set.of(Channel.VOICE, Channel.SLACK));
            case RESOLVED -> channels.remove(Channel.VOICE);
            case PAGE,
                    REMINDER,
                    NOBODY_FOUND,
                    PATH_EXHAUSTED,
                    UNDELIVERABLE,
                    SHIFT_AHEAD,
                    SHIFT_BEGUN,
                    SHIFT_OVER,
                    ENDPOINT_DISABLED,
                    CHANNEL_HEALTH,
                    LEAD_LACKS_ROLE,
                    UNKNOWN -> {}
            case DRAFT -> channels.retainAll(Set.of(Channel.EMAIL));
            case TEST, VERIFICATION, OUTCOME -> channels.clear();
        }
        return channels;
    }

    private static Optional<Deferral> hold(ChannelRule rule, Instant at) {
        return rule.afterSeconds() == 0
                ? Optional.empty()
                : Optional.of(
                        new Deferral(at.plusSeconds(rule.afterSeconds()), Deferral.Reason.RULE));
    }

    private static Optional<Deferral> whenLoud(QuietHours quiet, Instant at) {
        return quiet.endAfter(at).map(end -> new Deferral(end, Deferral.Reason.QUIET_HOURS));
    }

    private static Optional<Deferral> later(
            Channel channel, Optional<Deferral> own, Deferral quiet) {
        boolean quietIsLater = own.filter(hold -> hold.until().isAfter(quiet.until())).isEmpty();
        return LOUD.contains(channel) && quietIsLater ? Optional.of(quiet) : own;
    }
}
