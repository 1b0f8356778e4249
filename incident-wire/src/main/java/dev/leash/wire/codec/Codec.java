package dev.leash.wire.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
                types.named(Envelope.require(envelope.type(), "type"))
                        .orElseThrow(() -> new UnknownTypeException(envelope.type()));
        if (envelope.v() != named.version()) {
            throw new UnknownTypeException(envelope.type() + " version " + envelope.v());
        }
        try {
            P payload =
                    Json.MAPPER.treeToValue(
                            Envelope.require(envelope.data(), "data"), named.shape());
            return unwrap.apply(envelope, payload);
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            throw new UndecodableException(
                    "not a record of type " + envelope.type() + ": " + firstLine(e), e);
        }
    }

    private static Envelope<JsonNode> tree(byte[] bytes) {
        try {
            return Json.MAPPER.readValue(bytes, TREE);
        } catch (IOException e) {
            throw new UndecodableException("not a JSON record: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        String message =
                e instanceof JsonProcessingException json
                        ? json.getOriginalMessage()
                        : e.getMessage();
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }
}
