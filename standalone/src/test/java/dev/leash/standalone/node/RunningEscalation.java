package dev.leash.standalone.node;

import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.ProvisionedStreams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The topology of escalation with the settings it has in the product, and a clock to set. */
final class RunningEscalation implements AutoCloseable {

    private final SettableTime clock = new SettableTime();
    private final Watch watch = new Watch();
    private final Site site;
    private final ProvisionedStreams streams;

    /** Knows how often the clock was looked at. */
    private static final class Watch implements DeadlineWatch {
        private final AtomicInteger ticks = new AtomicInteger();

        @Override
        public void ticked() {
            ticks.incrementAndGet();
        }

        @Override
        public void met(Duration lateness) {
            // The log says it.
        }

        @Override
        public void armed(long change) {
            // The log says it.
        }

        @Override
        public void failed() {
            // The log says it.
        }
    }

    RunningEscalation(Path folder, Duration delay) {
        site = Site.start(folder);
        KafkaAccess kafka = site.kafka();
        streams =
                ProvisionedStreams.start(
                        kafka,
                        () ->
                                Baseline.committingStreams(
                                        kafka, "leash-escalation", "one", folder.resolve("state")),
                        topology -> Site.define(topology, delay, watch),
                        clock);
    }

    void report(String id) {
        site.report(id);
    }

    void setClock(Duration by) {
        clock.set(by);
    }

    /** How often it has looked at the clock. */
    int ticks() {
        return watch.ticks.get();
    }

    /** Each time somebody was paged, of everything that is committed. */
    List<IncidentRecord> pages() {
        return site.pages();
    }

    @Override
    public void close() {
        streams.close();
        site.close();
    }
}
