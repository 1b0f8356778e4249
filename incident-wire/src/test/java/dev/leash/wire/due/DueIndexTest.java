package dev.leash.wire.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.wire.due.DueIndex.Entry;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueIndexTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private KeyValueStore<Bytes, byte[]> store;
    private DueIndex index;

    @BeforeEach
    void open() {
        store =
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore("due"),
                                new BytesSerde(),
                                new ByteArraySerde())
                        .withLoggingDisabled()
                        .build();
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        store.init(context.getStateStoreContext(), store);
        index = new DueIndex(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsDueBeforeItsTime() {
        index.arm(new Entry(NOON, "1"));

        assertThat(index.due(NOON.minusMillis(1), 10)).isEmpty();
        assertThat(index.due(NOON, 10)).containsExactly(new Entry(NOON, "1"));
    }

    @Test
    void whatIsDueFirstComesFirst() {
        index.arm(new Entry(NOON.plusSeconds(1), "2"));
        index.arm(new Entry(NOON, "10"));
        index.arm(new Entry(NOON, "愛子"));
        index.arm(new Entry(NOON.minusSeconds(1), "3"));

        assertThat(index.due(NOON.plusSeconds(1), 10))
                .extracting(Entry::id)
                .containsExactly("3", "10", "愛子", "2");
    }

    @Test
    void noMoreComesThanIsAskedFor() {
        List.of("1", "2", "3").forEach(id -> index.arm(new Entry(NOON, id)));

        assertThat(index.due(NOON, 2)).extracting(Entry::id).containsExactly("1", "2");
        index.disarm(new Entry(NOON, "1"));
        index.disarm(new Entry(NOON, "2"));
        assertThat(index.due(NOON, 2)).extracting(Entry::id).containsExactly("3");
    }

    @Test
    void whatIsNotDisarmedIsDueAgain() {
        index.arm(new Entry(NOON, "1"));

        assertThat(index.due(NOON, 10)).hasSize(1);
        assertThat(index.due(NOON.plusSeconds(1), 10)).hasSize(1);
    }

    @Test
    void whatIsDisarmedIsNotDue() {
        index.arm(new Entry(NOON, "1"));
        index.arm(new Entry(NOON, "2"));

        index.disarm(new Entry(NOON, "1"));
        index.disarm(new Entry(NOON, "never armed"));

        assertThat(index.due(NOON, 10)).extracting(Entry::id).containsExactly("2");
    }

    @Test
    void whatIsArmedForThePastIsNotPassedOver() {
        index.arm(new Entry(NOON, "1"));
        assertThat(index.due(NOON, 10)).hasSize(1);
        index.disarm(new Entry(NOON, "1"));

        index.arm(new Entry(NOON.minusSeconds(60), "2"));

        assertThat(index.due(NOON, 10)).extracting(Entry::id).containsExactly("2");
    }

    @Test
    void aClockThatWasSetBackLosesNothing() {
        index.arm(new Entry(NOON.plusSeconds(5), "1"));
        assertThat(index.due(NOON, 10)).isEmpty();

        assertThat(index.due(NOON.minusSeconds(3_600), 10)).isEmpty();
        assertThat(index.nextBefore(NOON.minusSeconds(3_599))).isEmpty();
        index.arm(new Entry(NOON.minusSeconds(3_000), "2"));

        assertThat(index.due(NOON.minusSeconds(3_000), 10))
                .extracting(Entry::id)
                .containsExactly("2");
        assertThat(index.due(NOON.plusSeconds(5), 10))
                .extracting(Entry::id)
                .containsExactly("2", "1");
    }

    @Test
    void somethingMayHaveSeveralTimers() {
        index.arm(new Entry(NOON, "1", "snooze"));
        index.arm(new Entry(NOON.plusSeconds(1), "1", "page"));
        index.arm(new Entry(NOON, "1", "page"));
        index.arm(new Entry(NOON, "1"));

        assertThat(index.due(NOON, 10))
                .containsExactly(
                        new Entry(NOON, "1"),
                        new Entry(NOON, "1", "page"),
                        new Entry(NOON, "1", "snooze"));
        assertThat(index.armed(new Entry(NOON, "1", "page"), NOON.plusSeconds(1), 10))
                .containsExactly(new Entry(NOON, "1", "snooze"));
        assertThat(index.disarm(new Entry(NOON, "1", "page"))).isTrue();
        assertThat(index.disarm(new Entry(NOON, "1", "page"))).isFalse();
        assertThat(index.isArmed(new Entry(NOON, "1"))).isTrue();
    }

    @Test
    void anIndexThatIsOpenedLaterFindsWhatWasArmedBefore() {
        index.arm(new Entry(NOON, "1"));

        assertThat(new DueIndex(store).due(NOON, 10)).extracting(Entry::id).containsExactly("1");
        assertThat(index.size()).isEqualTo(1);
    }
}
