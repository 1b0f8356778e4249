package dev.leash.view.delivery;

import dev.leash.model.directory.Channel;
import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queries for the results of channels. */
public final class Channels {

    private final Reader reader;

    public Channels(View view) {
        this.reader = view.reader(DeliveriesProjection.NAME);
    }

    /** All channels, in display order. */
    public List<ChannelRow> all() {
        Map<Channel, ChannelRow> known =
                reader.bodies("SELECT body FROM channel", Map.of(), ChannelRow.class).stream()
                        .collect(Collectors.toMap(ChannelRow::channel, Function.identity()));
        return Channel.ALL.stream()
                .map(channel -> known.getOrDefault(channel, ChannelRow.unknown(channel)))
                .toList();
    }
}
