package dev.leash.wire.kafka;

import dev.leash.wire.codec.Codec;
import dev.leash.wire.topic.Topic;
import java.util.Locale;
import org.apache.kafka.common.serialization.Serde;

/** The serdes of topics and stores. */
public final class Serdes {

    private Serdes() {}

    /** The values of a topic, with CloudEvents headers. */
    public static <T> Serde<T> of(Topic<T> topic) {
        String source = topic.writer().split(",", 2)[0].toLowerCase(Locale.ROOT);
        return serde(topic.codec(), "/leash/" + source);
    }

    /** The values of a store. */
    public static <T> Serde<T> of(Codec<T, ?> codec) {
        return serde(codec, "/leash");
    }

    private static <T, P> Serde<T> serde(Codec<T, P> codec, String source) {
        return new CodecSerde<>(codec, source);
    }
}
