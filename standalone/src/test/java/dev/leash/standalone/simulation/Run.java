package dev.leash.standalone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** A task of a sub-topology from its start to its crash, in a driver of Kafka Streams. */
final class Run implements AutoCloseable {

    private static final String APPLICATION = "simulation";

    private final Part part;
    private final TopologyTestDriver driver;

    /** What a task did: a step is one record, or a look at the clock. */
    sealed interface Step {

        /** It read a record. */
        record Read(String topic, TestRecord<byte[], byte[]> record) implements Step {}

        /** Time passed. */
        record Passed(Duration time) implements Step {}
    }

    /** Something a task wrote. */
    record Written(String topic, TestRecord<byte[], byte[]> record) {

        /** The store whose change it keeps; empty when it is for others. */
        String store() {
            return topic.startsWith(APPLICATION + "-") && topic.endsWith("-changelog")
                    ? topic.substring(
                            APPLICATION.length() + 1, topic.length() - "-changelog".length())
                    : "";
        }
    }

    Run(Part part, Path folder, Instant now) {
        this.part = part;
        Properties settings =
                Baseline.streams(KafkaAccess.plain("unused:1"), APPLICATION, "one", folder);
        // Each step of the driver is one; where a transaction ends is for the simulation to say.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        Topology topology =
                new DelayedTopology(
                        new TopologyConfig(new StreamsConfig(settings)), part.inputNames());
        part.define().accept(topology);
        this.driver = new TopologyTestDriver(topology, settings, now);
        everyStoreIsKnown();
    }

    /** One that nobody restores would be empty after each crash, and perhaps nobody would see. */
    private void everyStoreIsKnown() {
        Set<String> stores = new HashSet<>(driver.getAllStateStores().keySet());
        stores.removeAll(Set.of(DirectoryStore.NAME, "open-incidents"));
        assertThat(stores)
                .containsExactlyInAnyOrderElementsOf(
                        part.stores().stream().map(Store::name).toList());
    }

    /** Reads in what its stores had. */
    void restore(Changelogs changelogs) {
        part.stores().forEach(store -> store.restore(driver, changelogs.of(store.name())));
        written();
    }

    /** Does a step, and says what it wrote. */
    List<Written> take(Step step) {
        switch (step) {
            case Step.Read(String topic, var record) ->
                    driver.createInputTopic(
                                    topic, new ByteArraySerializer(), new ByteArraySerializer())
                            .pipeInput(record);
            case Step.Passed(Duration time) -> driver.advanceWallClockTime(time);
        }
        return written();
    }

    /** By topic, in an order that does not depend on which of them were written before. */
    private List<Written> written() {
        List<Written> written = new ArrayList<>();
        for (String topic : new TreeSet<>(driver.producedTopicNames())) {
            driver.createOutputTopic(
                            topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .forEach(
                            record ->
                                    written.add(new Written(DelayedTopology.meant(topic), record)));
        }
        return written;
    }

    TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
    }
}
