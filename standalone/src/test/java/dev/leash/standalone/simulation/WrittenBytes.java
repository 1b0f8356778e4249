package dev.leash.standalone.simulation;

import dev.leash.escalation.EscalationTopology;
import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.notification.PlannerConfig;
import dev.leash.model.notification.RateLimits;
import dev.leash.notifier.planning.DeliveryWatch;
import dev.leash.notifier.planning.PlanningTopology;
import dev.leash.notifier.webhook.WebhookTopology;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Escalation, planning and webhooks on one clock, in which everything that goes to Kafka is
 * counted: topics and changelogs, keys, values and headers, as they are before they are compressed.
 */
final class WrittenBytes implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-02T03:00:00Z");

    private final List<Driver> drivers = new ArrayList<>();
    private final Map<String, Long> bytes = new TreeMap<>();

    /** One application. */
    private record Driver(String name, TopologyTestDriver driver, Set<String> inputs) {}

    WrittenBytes(Path folder, EscalationPath defaultPath) {
        add(
                folder,
                "escalation",
                topology ->
                        EscalationTopology.define(
                                topology,
                                1,
                                defaultPath,
                                Directory.REOPEN_FOR,
                                true,
                                DeadlineWatch.NOTHING,
                                () -> 0),
                Topics.DIRECTORY,
                Topics.SIGNALS,
                Topics.COMMANDS);
        add(
                folder,
                "planning",
                topology ->
                        PlanningTopology.define(
                                topology,
                                new PlannerConfig(PlannerConfig.RETRY, new RateLimits(Map.of())),
                                Duration.ZERO,
                                DeliveryWatch.NONE,
                                () -> 0),
                Topics.DIRECTORY,
                Topics.OPEN_INCIDENTS,
                Topics.NOTICES,
                Topics.RECEIPTS,
                Topics.ANSWERS,
                Topics.OCCASIONS);
        add(
                folder,
                "webhooks",
                topology -> WebhookTopology.define(topology, "http://localhost", () -> 0),
                Topics.DIRECTORY,
                Topics.EVENTS,
                Topics.POSTS);
    }

    private void add(Path folder, String name, Consumer<Topology> define, Topic<?>... inputs) {
        Properties settings =
                Baseline.streams(KafkaAccess.plain("unused:1"), name, "one", folder.resolve(name));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings)));
        define.accept(topology);
        drivers.add(
                new Driver(
                        name,
                        new TopologyTestDriver(topology, settings, START),
                        Set.copyOf(List.of(inputs).stream().map(Topic::name).toList())));
    }

    void put(DirectoryRecord record) {
        pipe(Topics.DIRECTORY, record.key(), record);
    }

    /** Writes a record, and lets everybody work until nobody has anything to do. */
    <T> void write(Topic<T> topic, String key, T value) {
        count(topic.name(), size(Serdes.of(topic).serializer().serialize(topic.name(), value)));
        pipe(topic, key, value);
        work();
    }

    void pass(Duration time) {
        drivers.forEach(one -> one.driver().advanceWallClockTime(time));
        work();
    }

    /** How many bytes were written since this was asked before, by topic. */
    Map<String, Long> take() {
        Map<String, Long> taken = new TreeMap<>(bytes);
        bytes.clear();
        return taken;
    }

    private <T> void pipe(Topic<T> topic, String key, T value) {
        for (Driver one : drivers) {
            if (one.inputs().contains(topic.name())) {
                one.driver()
                        .createInputTopic(
                                topic.name(), new StringSerializer(), Serdes.of(topic).serializer())
                        .pipeInput(key, value);
            }
        }
    }

    private void work() {
        boolean busy = true;
        while (busy) {
            busy = false;
            for (Driver one : drivers) {
                for (String topic : Set.copyOf(one.driver().producedTopicNames())) {
                    List<TestRecord<byte[], byte[]>> records =
                            one.driver()
                                    .createOutputTopic(
                                            topic,
                                            new ByteArrayDeserializer(),
                                            new ByteArrayDeserializer())
                                    .readRecordsToList();
                    busy |= !records.isEmpty();
                    records.forEach(record -> passOn(one, topic, record));
                }
            }
        }
    }

    /** What an application reads itself, the driver has given it. */
    private void passOn(Driver from, String topic, TestRecord<byte[], byte[]> record) {
        long headers = 0;
        for (Header header : record.headers()) {
            headers += header.key().length() + size(header.value());
        }
        count(topic, size(record.key()) + size(record.value()) + headers);
        for (Driver other : drivers) {
            if (!other.name().equals(from.name()) && other.inputs().contains(topic)) {
                other.driver()
                        .createInputTopic(
                                topic, new ByteArraySerializer(), new ByteArraySerializer())
                        .pipeInput(record);
            }
        }
    }

    private void count(String topic, long size) {
        bytes.merge(topic, size, Long::sum);
    }

    private static long size(byte[] some) {
        return some == null ? 0 : some.length;
    }

    @Override
    public void close() {
        drivers.forEach(one -> one.driver().close());
    }
}
