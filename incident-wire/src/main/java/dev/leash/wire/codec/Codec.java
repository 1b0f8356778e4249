package dev.leash.wire.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Serialization of one kind of record to bytes and back.
 *
 * @param types names of the payloads on the wire
 * @param wrap makes the envelope of a value; its data is the payload
 * @param unwrap makes the value of an envelope and its payload
 * @param <T> values, with who, when and why
 * @param <P> payloads, a sealed family
 */
public record Codec<T, P>(
        Types<P> types, Function<T, Envelope<P>> wrap, BiFunction<Envelope<?>, P, T> unwrap) {

    /** Makes the envelope of a value. */
    public Envelope<P> envelope(T value) {
        return wrap.apply(value);
    }

    /** Encodes an envelope. */
    public byte[] encode(Envelope<P> envelope) {
        try {
            return Json.MAPPER.writeValueAsBytes(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write a record of type " + envelope.type(), e);
        }
    }

    /** Encodes a value. */
    public byte[] encode(T value) {
        return encode(envelope(value));
    }

    /**
     * Decodes a value.
     *
     * @throws UndecodableException when the bytes are not JSON, are not of the record's shape, or
     *     are of a type or version that is unknown here and has no replacement
     */
    public T decode(byte[] bytes) {
        return value(open(bytes));
    }

    /**
     * Makes the value of an envelope.
     *
     * @throws UndecodableException when a required field is missing
     */
    public T value(Envelope<P> envelope) {
        try {
            return unwrap.apply(envelope, envelope.data());
        } catch (IllegalArgumentException notAllowed) {
            throw new UndecodableException(
                    "not a record of type " + envelope.type() + ": its envelope is not allowed");
        }
    }

    /**
     * Decodes an envelope, with the type and version it was written in.
     *
     * @throws UndecodableException when the bytes are not JSON, are not of the record's shape, or
     *     are of a type or version that is unknown here and has no replacement
     */
    public Envelope<P> open(byte[] bytes) {
        try (JsonParser parser = parser(bytes)) {
            return new EnvelopeReader<>(types, parser).read();
        } catch (JsonProcessingException e) {
            throw Complaint.notJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static JsonParser parser(byte[] bytes) throws IOException {
        return isAscii(bytes)
                ? Json.MAPPER.createParser(bytes)
                : Json.MAPPER.createParser(text(bytes));
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Strict UTF-8; Jackson would guess the encoding, and accept some malformed text. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UndecodableException("not UTF-8");
        }
    }
}
