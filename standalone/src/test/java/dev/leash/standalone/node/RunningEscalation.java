package dev.leash.standalone.node;

import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.model.incident.Recorded;
import dev.leash.wire.kafka.Baseline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/** The topology of escalation with the settings it has in the product, and a clock to set. */
final class RunningEscalation implements AutoCloseable {

    private final SettableTime clock = new SettableTime();
    private final Watch watch = new Watch();
    private final Site site;
    private final KafkaStreams streams;

    /** Knows when the clock was last looked at, as health does. */
    private static final class Watch implements DeadlineWatch {
        private volatile long tickedAtNanos = System.nanoTime();

        @Override
        public void ticked() {
            tickedAtNanos = System.nanoTime();
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
        Properties settings =
                Baseline.streams(site.kafka(), "leash-escalation", "one", folder.resolve("state"));
        StreamsConfig config = new StreamsConfig(settings);
        Topology topology = new Topology(new TopologyConfig(config));
        Site.define(topology, delay, watch);
        streams = new KafkaStreams(topology, config, clock);
        streams.start();
    }

    void report(String id) {
        site.report(id);
    }

    void setClock(Duration by) {
        clock.set(by);
    }

    Duration sinceLastTick() {
        return Duration.ofNanos(System.nanoTime() - watch.tickedAtNanos);
    }

    /** Each time somebody was paged, of everything that is committed. */
    List<Recorded> pages() {
        return site.pages();
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(10));
        site.close();
    }
}
