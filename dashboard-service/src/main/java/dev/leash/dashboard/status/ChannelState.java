package dev.leash.dashboard.status;

import dev.leash.dashboard.incident.DeliveryLine;
import dev.leash.view.delivery.ChannelRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** State of a channel. */
record ChannelState(ChannelRow row, Mode mode) {

    enum Mode {
        /** Messages go to a provider. */
        REAL,
        /** Messages go to a provider, and all of the last ones failed. */
        FAILING,
        /** Messages are kept in the outbox. */
        SANDBOX,
        /** Nothing was sent yet, and the notifier runs in another process. */
        UNKNOWN
    }

    String name() {
        return DeliveryLine.channel(row.channel());
    }

    /**
     * The state of each channel.
     *
     * @param sandboxed the channels without a provider, according to the notifier of this process;
     *     null when it runs in another process
     */
    static List<ChannelState> of(List<ChannelRow> rows, @Nullable Set<String> sandboxed) {
        return rows.stream()
                .map(
                        row -> {
                            Boolean known =
                                    sandboxed == null
                                            ? row.sandbox()
                                            : Boolean.valueOf(
                                                    sandboxed.contains(row.channel().name()));
                            return new ChannelState(row, mode(row, known));
                        })
                .toList();
    }

    private static Mode mode(ChannelRow row, @Nullable Boolean isSandbox) {
        if (Boolean.TRUE.equals(isSandbox)) {
            return Mode.SANDBOX;
        }
        if (row.isFailing()) {
            return Mode.FAILING;
        }
        return isSandbox == null ? Mode.UNKNOWN : Mode.REAL;
    }
}
