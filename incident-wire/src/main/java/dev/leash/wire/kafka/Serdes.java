package dev.leash.wire.kafka;

import dev.leash.wire.codec.Codec;
import dev.leash.wire.topic.Topic;
import java.util.Locale;
import org.apache.kafka.common.serialization.Serde;

/** Serdes of topics and stores. */
public final class Serdes {

    private Serdes() {}

    /** Serde of a topic, with CloudEvents headers. */
    public static <T> Serde<T> of(Topic<T> topic) {
        return of(topic, topic.codec());
    }

    /** Serde of a topic with another codec for the same records. */
    public static <T> Serde<T> of(Topic<?> topic, Codec<T, ?> codec) {
        String source = topic.writer().split(",", 2)[0].toLowerCase(Locale.ROOT);
        return mirroring(codec, "/" + source, topic.isPublic());
    }

    /**
     * Serde of a store, without headers: a store is given the headers of the record that is being
     * processed, which are not its own.
     */
    public static <T> Serde<T> of(Codec<T, ?> codec) {
        return org.apache.kafka.common.serialization.Serdes.serdeFrom(
                (topic, value) ->
                        value == null ? null : RecordSize.within(codec.encode(value), topic),
                (topic, bytes) -> bytes == null ? null : codec.decode(bytes));
    }

    private static <T, P> Serde<T> mirroring(Codec<T, P> codec, String source, boolean isPublic) {
        return new CodecSerde<>(codec, source, isPublic);
    }
}
