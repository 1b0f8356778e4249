package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Memory of a processor for what came lately, in a window store. Times are those of this machine,
 * so that no sender's clock can empty it.
 */
public final class Recent {

    private final ProcessorContext<?, ?> context;
    private final WindowStore<String, String> store;
    private final Duration remembered;

    /**
     * The memory in a store of a processor.
     *
     * @param remembered for how long; the store keeps it no shorter
     */
    public Recent(ProcessorContext<?, ?> context, String storeName, Duration remembered) {
        this.context = context;
        this.store = context.getStateStore(storeName);
        this.remembered = remembered;
    }

    /** What was put last under a key; empty when that was too long ago. */
    public Optional<String> latest(String key) {
        long from = context.currentSystemTimeMs() - remembered.toMillis();
        String latest = null;
        try (WindowStoreIterator<String> found = store.fetch(key, from, Long.MAX_VALUE)) {
            while (found.hasNext()) {
                latest = found.next().value;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Remembers a value from now on. */
    public void put(String key, String value) {
        store.put(key, value, context.currentSystemTimeMs());
    }
}
