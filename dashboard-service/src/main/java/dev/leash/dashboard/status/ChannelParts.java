package dev.leash.dashboard.status;

import dev.leash.dashboard.status.ChannelState.Mode;
import dev.leash.dashboard.web.Level;
import dev.leash.dashboard.web.Times;
import dev.leash.view.delivery.ChannelRow;
import dev.leash.view.delivery.Channels;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Health of each channel: whether messages are sent. */
record ChannelParts(Channels channels, Neighbours neighbours) {

    Stream<HealthPart> at(Instant now) {
        return ChannelState.of(channels.all(), neighbours.sandboxed().orElse(null)).stream()
                .map(channel -> part(channel, now));
    }

    private static HealthPart part(ChannelState channel, Instant now) {
        Mode mode = channel.mode();
        return new HealthPart(
                channel.name(), level(mode), figure(channel), meaning(channel, now), page(mode));
    }

    private static Level level(Mode mode) {
        return switch (mode) {
            case REAL, UNKNOWN -> Level.FINE;
            case SANDBOX -> Level.ATTENTION;
            case FAILING -> Level.BAD;
        };
    }

    private static String figure(ChannelState channel) {
        return switch (channel.mode()) {
            case REAL -> channel.row().succeededAt() == null ? "set up" : "works";
            case UNKNOWN -> "no message yet";
            case SANDBOX -> "sandbox";
            case FAILING -> "failing";
        };
    }

    private static String meaning(ChannelState channel, Instant now) {
        return switch (channel.mode()) {
            case SANDBOX ->
                    "Messages are kept in the outbox and do not leave this machine. Set up a provider.";
            case FAILING ->
                    "The last %d attempts failed: %s. %s"
                            .formatted(
                                    channel.row().failures(),
                                    channel.row().failure(),
                                    history(channel.row(), now));
            case REAL, UNKNOWN -> history(channel.row(), now);
        };
    }

    private static String history(ChannelRow row, Instant now) {
        Times times = new Times(now, ZoneOffset.UTC);
        String success =
                row.succeededAt() == null
                        ? "No message has been sent successfully yet."
                        : "Last success " + times.relative(row.succeededAt()) + ".";
        return row.failedAt() == null || row.isFailing()
                ? success
                : success
                        + " Last failure %s: %s."
                                .formatted(times.relative(row.failedAt()), row.failure());
    }

    private static String page(Mode mode) {
        return mode == Mode.SANDBOX ? "/outbox" : "/people";
    }
}
