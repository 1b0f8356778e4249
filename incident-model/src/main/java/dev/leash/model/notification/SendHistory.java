package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Times of recent messages to one person, as far as rate limits need them, and the messages that
 * are with the workers, where no limit keeps them few.
 *
 * @param person id of the contact
 * @param byChannel times on each channel, earliest first
 * @param underWay messages with the workers, by channel; null when there are none
 */
public record SendHistory(
        String person,
        Map<Channel, List<Instant>> byChannel,
        @Nullable Map<Channel, UnderWay> underWay) {
    public SendHistory {
        byChannel = Collections.unmodifiableMap(inOrder(byChannel));
        underWay =
                underWay == null || underWay.isEmpty()
                        ? null
                        : Collections.unmodifiableMap(new EnumMap<>(underWay));
    }

    /** An empty history. */
    public static SendHistory none(String person) {
        return new SendHistory(person, Map.of(), null);
    }

    /** The messages with the workers of a channel. */
    UnderWay underWay(Channel channel) {
        UnderWay known = underWay == null ? null : underWay.get(channel);
        return known == null ? UnderWay.NONE : known;
    }

    /** The history with other messages with the workers of a channel. */
    SendHistory with(Channel channel, UnderWay now) {
        Map<Channel, UnderWay> all = new EnumMap<>(Channel.class);
        if (underWay != null) {
            all.putAll(underWay);
        }
        if (now.isEmpty()) {
            all.remove(channel);
        } else {
            all.put(channel, now);
        }
        return new SendHistory(person, byChannel, all);
    }

    List<Instant> on(Channel channel) {
        return byChannel.getOrDefault(channel, List.of());
    }

    /**
     * Times on one channel until now, earliest first. Later times were recorded before the clock
     * was set back, and are ignored.
     */
    List<Instant> until(Instant now, Channel channel) {
        return on(channel).stream().filter(moment -> !moment.isAfter(now)).toList();
    }

    /** The history with one more message, without times that no limit needs any more. */
    SendHistory with(Channel channel, Instant at, RateLimits limits) {
        Instant since = at.minus(limits.memory(channel));
        List<Instant> moments =
                new ArrayList<>(until(at, channel).stream().filter(since::isBefore).toList());
        moments.add(at);
        Map<Channel, List<Instant>> all = inOrder(byChannel);
        all.put(channel, moments);
        return new SendHistory(person, all, underWay);
    }

    /** The map in a fixed order, so that equal histories are serialised equally. */
    private static Map<Channel, List<Instant>> inOrder(Map<Channel, List<Instant>> some) {
        Map<Channel, List<Instant>> all = new EnumMap<>(Channel.class);
        some.forEach((channel, moments) -> all.put(channel, List.copyOf(moments)));
        return all;
    }
}
