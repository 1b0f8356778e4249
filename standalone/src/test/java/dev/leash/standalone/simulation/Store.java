package dev.leash.standalone.simulation;

import dev.leash.wire.codec.Codec;
import dev.leash.wire.kafka.Serdes;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.WindowedSerdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/** A store, and how it is read in from what its changelog kept. */
sealed interface Store {

    /** Its name. */
    String name();

    /** Reads it in. */
    void restore(TopologyTestDriver driver, Map<Bytes, byte[]> changelog);

    /** Values by key. */
    record Pairs<K, V>(String name, Serde<K> keys, Serde<V> values) implements Store {
        @Override
        public void restore(TopologyTestDriver driver, Map<Bytes, byte[]> changelog) {
            KeyValueStore<K, V> into = driver.getKeyValueStore(name);
            changelog.forEach(
                    (key, value) ->
                            into.put(
                                    keys.deserializer().deserialize(name, key.get()),
                                    values.deserializer().deserialize(name, value)));
        }
    }

    /** Texts by key and time. */
    record Windows(String name, Duration size) implements Store {
        @Override
        public void restore(TopologyTestDriver driver, Map<Bytes, byte[]> changelog) {
            WindowStore<String, String> into = driver.getWindowStore(name);
            Serde<Windowed<String>> keys =
                    new WindowedSerdes.TimeWindowedSerde<>(new StringSerde(), size.toMillis())
                            .forChangelog(true);
            changelog.forEach(
                    (bytes, value) -> {
                        Windowed<String> key = keys.deserializer().deserialize(name, bytes.get());
                        String text = new StringSerde().deserializer().deserialize(name, value);
                        into.put(key.key(), text, key.window().start());
                    });
        }
    }

    static <V> Store pairs(String name, Codec<V, ?> values) {
        return new Pairs<>(name, new StringSerde(), Serdes.of(values));
    }

    static <V> Store pairs(String name, Serde<V> values) {
        return new Pairs<>(name, new StringSerde(), values);
    }

    static Store deadlines(String name) {
        return new Pairs<>(name, new BytesSerde(), new ByteArraySerde());
    }
}
