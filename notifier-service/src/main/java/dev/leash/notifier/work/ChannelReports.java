package dev.leash.notifier.work;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Matter;
import dev.leash.model.notification.Occasion.ChannelReported;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports of channels that fail or work again, on their way to planning. The last one of each
 * channel waits while Kafka does not take it.
 */
public final class ChannelReports {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelReports.class);

    private final Producers producers;
    private final Map<Channel, ChannelReported> waiting = new ConcurrentHashMap<>();

    /** Reports that are written by a producer. */
    public ChannelReports(Producers producers) {
        this.producers = producers;
    }

    void tell(Matter.OfChannel matter) {
        ChannelReported report = new ChannelReported(matter);
        waiting.put(matter.channel(), report);
        send(report);
    }

    /** Sends again what Kafka has not taken; planning tells people once. */
    void sendWaiting() {
        waiting.values().forEach(this::send);
    }

    private void send(ChannelReported report) {
        var _ =
                producers
                        .send(Topics.OCCASIONS, report.person(), report)
                        .whenComplete((_, failure) -> ended(report, failure));
    }

    private void ended(ChannelReported report, @Nullable Throwable failure) {
        if (failure == null) {
            waiting.remove(report.matter().channel(), report);
        } else {
            LOG.debug("That a channel fails or works again is reported later", failure);
        }
    }
}
