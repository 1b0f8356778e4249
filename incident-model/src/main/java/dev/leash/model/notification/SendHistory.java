package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When one person was told something lately, as far as limits ask.
 *
 * @param person who
 * @param byChannel the moments on each channel, earliest first
 */
public record SendHistory(String person, Map<Channel, List<Instant>> byChannel) {
    public SendHistory {
        byChannel = Collections.unmodifiableMap(inOrder(byChannel));
    }

    /** Somebody who was told nothing lately. */
    public static SendHistory none(String person) {
        return new SendHistory(person, Map.of());
    }

    List<Instant> on(Channel channel) {
        return byChannel.getOrDefault(channel, List.of());
    }

    /**
     * The moments on one channel until now, earliest first. What lies ahead was counted before the
     * clock was set back, and nobody knows how long ago that was.
     */
    List<Instant> until(Instant now, Channel channel) {
        return on(channel).stream().filter(moment -> !moment.isAfter(now)).toList();
    }

    /** The same with one message more, and without what no limit asks for any more. */
    SendHistory with(Channel channel, Instant at, RateLimits limits) {
        Instant since = at.minus(limits.memory(channel));
        List<Instant> moments =
                new ArrayList<>(until(at, channel).stream().filter(since::isBefore).toList());
        moments.add(at);
        Map<Channel, List<Instant>> all = inOrder(byChannel);
        all.put(channel, moments);
        return new SendHistory(person, all);
    }

    /** Always the same order, so that what is the same is written down the same. */
    private static Map<Channel, List<Instant>> inOrder(Map<Channel, List<Instant>> some) {
        Map<Channel, List<Instant>> all = new EnumMap<>(Channel.class);
        some.forEach((channel, moments) -> all.put(channel, List.copyOf(moments)));
        return all;
    }
}
