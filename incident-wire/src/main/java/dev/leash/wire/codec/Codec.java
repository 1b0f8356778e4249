package dev.leash.wire.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
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

    private static final TypeReference<Envelope<JsonNode>> TREE = new TypeReference<>() {};

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
     * @throws UndecodableException when they are not JSON, of an unknown type or version, or not of
     *     its shape
     */
    public T decode(byte[] bytes) {
        Envelope<JsonNode> envelope = tree(bytes);
        Types.Named<P> named =
                types.named(envelope.type())
                        .orElseThrow(() -> new UnknownTypeException(envelope.type()));
        if (envelope.v() != named.version()) {
            throw new UnknownTypeException(envelope.type(), envelope.v());
        }
        P payload = payload(envelope, named);
        try {
            return unwrap.apply(envelope, payload);
        } catch (IllegalArgumentException notAllowed) {
            throw new UndecodableException(
                    "not a record of type " + named.type() + ": its envelope is not allowed");
        }
    }

    private P payload(Envelope<JsonNode> envelope, Types.Named<P> named) {
        try {
            return Json.MAPPER.treeToValue(envelope.data(), named.shape());
        } catch (JsonMappingException e) {
            throw Complaint.misfit("a record of type " + named.type(), "data", e);
        } catch (JsonProcessingException e) {
            throw Complaint.notJson(e);
        }
    }

    private static Envelope<JsonNode> tree(byte[] bytes) {
        try {
            Envelope<JsonNode> envelope = Json.MAPPER.readValue(text(bytes), TREE);
            if (envelope == null) {
                throw new UndecodableException("not a record but null");
            }
            return envelope;
        } catch (JsonMappingException e) {
            throw Complaint.misfit("a record", "", e);
        } catch (JsonProcessingException e) {
            throw Complaint.notJson(e);
        }
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
