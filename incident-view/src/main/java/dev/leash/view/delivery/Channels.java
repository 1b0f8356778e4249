package dev.leash.view.delivery;

import dev.leash.model.directory.Channel;
import dev.leash.view.engine.Rows;
import dev.leash.view.engine.View;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** How the channels have worked. */
public final class Channels {

    private final Jdbi jdbi;

    public Channels(View view) {
        this.jdbi = view.reader(DeliveriesProjection.NAME);
    }

    /** Every channel, in the order people know them. */
    public List<ChannelRow> all() {
        Map<Channel, ChannelRow> known =
                jdbi.withHandle(
                        handle ->
                                handle
                                        .createQuery("SELECT body FROM channel")
                                        .map(
                                                (row, _) ->
                                                        Rows.read(
                                                                row.getBytes(1), ChannelRow.class))
                                        .stream()
                                        .collect(
                                                Collectors.toMap(
                                                        ChannelRow::channel, Function.identity())));
        return Channel.ALL.stream()
                .map(channel -> known.getOrDefault(channel, ChannelRow.unknown(channel)))
                .toList();
    }
}
