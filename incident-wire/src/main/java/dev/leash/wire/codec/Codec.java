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
 * One kind of record as bytes and back.
 *
 * @param types the names its payloads have on the wire
 * @param wrap the envelope of a value, its data being the payload
 * @param unwrap the value of an envelope and its payload
 * @param <T> the values, circumstances included
 * @param <P> the payloads, a sealed family
 */
public record Codec<T, P>(
        Types<P> types, Function<T, Envelope<P>> wrap, BiFunction<Envelope<?>, P, T> unwrap) {

    /** The envelope of a value. */
    public Envelope<P> envelope(T value) {
        return wrap.apply(value);
    }

    /** The bytes of an envelope. */
    public byte[] encode(Envelope<P> envelope) {
        try {
            return Json.MAPPER.writeValueAsBytes(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write a record of type " + envelope.type(), e);
        }
    }

    /** The bytes of a value. */
    public byte[] encode(T value) {
        return encode(envelope(value));
    }

    /**
     * The value of some bytes.
     *
     * @throws UndecodableException when they are not JSON, of a type or version that nobody here
     *     knows and nothing stands for, or not of its shape
     */
    public T decode(byte[] bytes) {
        return value(open(bytes));
    }

    /**
     * The value of an envelope.
     *
     * @throws UndecodableException when it lacks what such a value needs
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
     * The envelope of some bytes, with the type and version they were written in.
     *
     * @throws UndecodableException when they are not JSON, of a type or version that nobody here
     *     knows and nothing stands for, or not of its shape
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

    /** Jackson would guess at encodings, and let some malformed ones pass. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UndecodableException("not UTF-8");
        }
    }
}
