package dev.leash.notifier.work;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.PersonalNotice;
import dev.leash.model.notification.PersonalTrigger.ChannelReported;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports of channels that fail or work again, written to planning. While Kafka does not take them,
 * the last one of each channel is kept.
 */
public final class ChannelReports {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelReports.class);

    private final Producers producers;
    private final Map<Channel, ChannelReported> waiting = new ConcurrentHashMap<>();

    /** Reports written by a producer. */
    public ChannelReports(Producers producers) {
        this.producers = producers;
    }

    void tell(PersonalNotice.OfChannel matter) {
        ChannelReported report = new ChannelReported(matter);
        waiting.put(matter.channel(), report);
        send(report);
    }

    /** Sends the kept reports again; planning ignores repetitions. */
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
            LOG.debug("A change of a channel's state could not be reported yet", failure);
        }
    }
}
