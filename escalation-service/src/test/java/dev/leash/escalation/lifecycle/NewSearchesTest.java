package dev.leash.escalation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which incidents are searched for again: by a task that begins, and by each of several. */
class NewSearchesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofSeconds(2));

    @TempDir Path folder;
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        Topology topology = new Topology();
        DirectoryStore.define(topology);
        driver =
                new TopologyTestDriver(
                        topology,
                        Baseline.streams(KafkaAccess.plain("unused:1"), "searches", "one", folder));
        contact("alice");
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aTaskThatBeginsAgainLooksAtAllOfItsIncidentsOnceThoughNothingChangesAnyMore() {
        AlarmClock kept = deadlines("1", "2");
        NewSearches before = new NewSearches(directory(), kept);
        assertThat(proposed(before, NOW)).containsExactly("1", "2");
        assertThat(proposed(before, LATER)).isEmpty();

        NewSearches restarted = new NewSearches(directory(), kept);

        assertThat(proposed(restarted, LATER)).containsExactly("1", "2");
        assertThat(proposed(restarted, LATER.plusSeconds(60))).isEmpty();
    }

    /** As far ahead as nothing is armed while the clock goes on. */
    @Test
    void aChangeIsSeenAlsoWhereTheClockWasSetBack() {
        NewSearches searches = new NewSearches(directory(), deadlines("1"));

        assertThat(proposed(searches, NOW.minus(Duration.ofDays(3)))).containsExactly("1");
    }

    @Test
    void eachPartitionSearchesForItsOwnIncidentsAfterOneChange() {
        NewSearches one = new NewSearches(directory(), deadlines("1", "3"));
        NewSearches other = new NewSearches(directory(), deadlines("2"));
        NewSearches idle = new NewSearches(directory(), deadlines());
        List.of(one, other, idle).forEach(task -> proposed(task, NOW));

        contact("bob");

        assertThat(proposed(one, LATER)).containsExactly("1", "3");
        assertThat(proposed(other, LATER)).containsExactly("2");
        assertThat(proposed(idle, LATER)).isEmpty();
        assertThat(proposed(one, LATER.plusSeconds(60))).isEmpty();
    }

    private static List<String> proposed(NewSearches searches, Instant now) {
        List<String> proposed = new ArrayList<>();
        searches.propose(now, proposed::add);
        return proposed;
    }

    private DirectoryStore directory() {
        return new DirectoryStore(driver.getKeyValueStore(DirectoryStore.NAME));
    }

    private void contact(String id) {
        DirectoryRecord record =
                new DirectoryRecord.OfContact(
                        new Contact(id, id + "@example.com", null, Contact.Role.RESPONDER));
        driver.createInputTopic(
                        Topics.DIRECTORY.name(),
                        new StringSerializer(),
                        Serdes.of(Topics.DIRECTORY).serializer())
                .pipeInput(record.key(), record);
    }

    /** The deadlines of one partition, all within the longest wait. */
    private static AlarmClock deadlines(String... incidents) {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        context.setCurrentSystemTimeMs(NOW.toEpochMilli());
        KeyValueStore<Bytes, byte[]> store =
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore("deadlines"),
                                new BytesSerde(),
                                new ByteArraySerde())
                        .withLoggingDisabled()
                        .withCachingDisabled()
                        .build();
        store.init(context.getStateStoreContext(), store);
        AlarmClock clock = new AlarmClock(context, store, _ -> {}, () -> 0);
        for (String incident : incidents) {
            clock.arm(NOW.plusSeconds(30), incident);
        }
        return clock;
    }
}
