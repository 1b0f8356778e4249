package dev.leash.benchmarks;

import dev.leash.wire.due.DueIndex;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Measures a check for due deadlines when none is due, with many armed ones in RocksDB. */
final class IdleTick {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LOOKS = 20_000;

    private IdleTick() {}

    /** Duration in microseconds. */
    static double micros(int armed, Path folder) {
        MockProcessorContext<Void, Void> context =
                new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile());
        KeyValueStore<Bytes, byte[]> store =
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore("deadlines"),
                                Serdes.Bytes(),
                                Serdes.ByteArray())
                        .withLoggingDisabled()
                        .build();
        try {
            store.init(context.getStateStoreContext(), store);
            DueIndex index = new DueIndex(store);
            for (int count = 0; count < armed; count++) {
                index.arm(new DueIndex.Entry(NOW.plusSeconds(60).plusMillis(count), "" + count));
            }
            look(index);
            long start = System.nanoTime();
            look(index);
            return (System.nanoTime() - start) / 1000.0 / LOOKS;
        } finally {
            store.close();
        }
    }

    private static void look(DueIndex index) {
        for (int count = 0; count < LOOKS; count++) {
            if (!index.due(NOW.plusMillis(count), 1).isEmpty()) {
                throw new IllegalStateException("something is due, so that this is no idle tick");
            }
        }
    }
}
