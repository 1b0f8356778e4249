package dev.leash.escalation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Stores in memory for a processor that is tested alone. */
public record TestStores(MockProcessorContext<?, ?> context) {

    /** A store that keeps what it is given. */
    public <K, V> KeyValueStore<K, V> keeping(String name, Serde<K> keys, Serde<V> values) {
        KeyValueStore<K, V> store =
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values)
                        .withLoggingDisabled()
                        .withCachingDisabled()
                        .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        return store;
    }

    /** A store that takes nothing while it is told to fail. */
    public <K, V> Failing<K, V> failing(String name, Serde<K> keys, Serde<V> values) {
        Failing<K, V> failing = new Failing<>(keeping(name, keys, values));
        context.addStateStore(failing.store());
        return failing;
    }

    /** A store that can be told to fail. */
    public static final class Failing<K, V> {
        private final KeyValueStore<K, V> kept;
        private @Nullable RuntimeException failure;

        private Failing(KeyValueStore<K, V> kept) {
            this.kept = kept;
        }

        /** Fails whatever is put from now on; null to take it again. */
        public void failWith(@Nullable RuntimeException why) {
            failure = why;
        }

        private KeyValueStore<K, V> store() {
            return around(
                    kept,
                    method -> {
                        if (failure != null && method.equals("put")) {
                            throw failure;
                        }
                    });
        }
    }

    /** The store, noting the methods that are called. */
    public static <K, V> KeyValueStore<K, V> watching(
            KeyValueStore<K, V> store, List<String> called) {
        return around(store, called::add);
    }

    @SuppressWarnings("unchecked")
    private static <K, V> KeyValueStore<K, V> around(
            KeyValueStore<K, V> store, Consumer<String> before) {
        return (KeyValueStore<K, V>)
                Proxy.newProxyInstance(
                        TestStores.class.getClassLoader(),
                        new Class<?>[] {KeyValueStore.class},
                        (_, method, arguments) -> {
                            before.accept(method.getName());
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
