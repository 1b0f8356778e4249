package dev.leash.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.notification.PlannerConfig;
import dev.leash.model.notification.RateLimits;
import dev.leash.notifier.planning.DeliveryWatch;
import dev.leash.notifier.planning.PlanningTopology;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notifier in numbers. */
class NotifierMetricsTest {

    @TempDir Path folder;

    @Test
    void countsWhatPlanningSetAside() {
        MeterRegistry registry = new SimpleMeterRegistry();
        new NotifierMetrics().bindTo(registry);
        double before = deadLetters(registry);

        try (TopologyTestDriver planning = planning()) {
            planning.createInputTopic(
                            Topics.NOTICES.name(),
                            new StringSerializer(),
                            new ByteArraySerializer())
                    .pipeInput("alice@example.com", new byte[] {'{'});
        }

        assertThat(deadLetters(registry)).isGreaterThan(before);
    }

    private TopologyTestDriver planning() {
        Properties settings =
                Baseline.streams(KafkaAccess.plain("unused:1"), "metrics-test", "one", folder);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings)));
        PlanningTopology.define(
                topology,
                new PlannerConfig(PlannerConfig.RETRY, new RateLimits(Map.of())),
                Duration.ofHours(1),
                DeliveryWatch.NONE,
                () -> 0);
        return new TopologyTestDriver(topology, settings);
    }

    private static double deadLetters(MeterRegistry registry) {
        return registry.get("leash.dead.letters").functionCounter().count();
    }
}
