package dev.leash.wire.kafka;

import dev.leash.wire.codec.Codec;
import dev.leash.wire.codec.Envelope;
import dev.leash.wire.codec.UndecodableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Serde of records: the body by a codec, the envelope mirrored to CloudEvents headers in binary
 * mode.
 *
 * @param codec codec of the records
 * @param source service that writes them: the path of the CloudEvents {@code source}
 * @param isPublic whether anybody may read them, and their schema is published
 * @param <T> values
 * @param <P> payloads
 */
public record CodecSerde<T, P>(Codec<T, P> codec, String source, boolean isPublic)
        implements Serde<T> {

    @Override
    public Serializer<T> serializer() {
        return new MirroringSerializer<>(codec, source, isPublic);
    }

    @Override
    public Deserializer<T> deserializer() {
        return new CheckingDeserializer<>(codec);
    }

    private record MirroringSerializer<T, P>(Codec<T, P> codec, String source, boolean isPublic)
            implements Serializer<T> {
        @Override
        public byte @Nullable [] serialize(String topic, @Nullable T value) {
            return value == null ? null : RecordSize.within(codec.encode(value), topic);
        }

        @Override
        public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T value) {
            if (value == null) {
                return null;
            }
            Envelope<P> envelope = codec.envelope(value);
            CloudEvents.mirror(envelope, source, isPublic, headers);
            return RecordSize.within(codec.encode(envelope), topic);
        }
    }

    private record CheckingDeserializer<T, P>(Codec<T, P> codec) implements Deserializer<T> {
        @Override
        public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
            return bytes == null ? null : codec.decode(bytes);
        }

        @Override
        public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            Envelope<P> envelope = codec.open(bytes);
            Header type = headers.lastHeader(CloudEvents.TYPE);
            if (type != null) {
                requireSame(CloudEvents.bodyType(type), envelope.type());
            }
            return codec.value(envelope);
        }

        private static void requireSame(String headerType, String bodyType) {
            if (!bodyType.equals(headerType)) {
                throw new UndecodableException(
                        "the body is of type "
                                + bodyType
                                + ", its "
                                + CloudEvents.TYPE
                                + " header says otherwise");
            }
        }
    }
}
