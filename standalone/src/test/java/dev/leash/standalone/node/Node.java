package dev.leash.standalone.node;

import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.StreamsApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One node of escalation, as one process of the product would be.
 *
 * @param app its topology
 * @param met how many deadlines it has met
 */
record Node(StreamsApp app, AtomicInteger met) implements AutoCloseable {

    static Node start(Site site, String name, Path folder, Duration delay) {
        AtomicInteger met = new AtomicInteger();
        return new Node(
                StreamsApp.start(
                        Baseline.streams(
                                site.kafka(), "leash-escalation", name, folder.resolve(name)),
                        topology -> Site.define(topology, delay, new Counting(met))),
                met);
    }

    private record Counting(AtomicInteger deadlines) implements DeadlineWatch {
        @Override
        public void met(Duration lateness) {
            deadlines.incrementAndGet();
        }

        @Override
        public void ticked() {
            // Nobody asks.
        }

        @Override
        public void armed(long change) {
            // Nobody asks.
        }

        @Override
        public void failed() {
            // Nobody asks.
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
