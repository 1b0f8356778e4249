package dev.leash.wire.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.leash.model.configuration.Manager;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.text.WellFormedText;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads one envelope in one pass: its record is read as soon as type and version are known, which
 * Leash always writes first. When they come later, the record is buffered. Only records of older
 * versions are read as a tree first.
 */
final class EnvelopeReader<P> {

    /** Reader of a part of a record, which may be followed by more. */
    private static final ObjectReader PART =
            Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final ObjectReader OBJECT = PART.forType(ObjectNode.class);
    private static final ObjectReader TEXT = PART.forType(String.class);
    private static final ObjectReader INT = PART.forType(int.class);
    private static final ObjectReader LONG = PART.forType(Long.class);
    private static final ObjectReader INSTANT = PART.forType(Instant.class);
    private static final ObjectReader ACTOR = PART.forType(Actor.class);
    private static final ObjectReader INCIDENT = PART.forType(IncidentSummary.class);
    private static final ObjectReader MANAGER = PART.forType(Manager.class);
    private static final ObjectReader DELIVERY = PART.forType(DeliveryId.class);

    private final Types<P> types;
    private final JsonParser parser;
    private @Nullable String type;
    private @Nullable Integer version;
    private @Nullable String id;
    private @Nullable String incidentId;
    private @Nullable DeliveryId delivery;
    private @Nullable Long sequence;
    private @Nullable Long asOf;
    private @Nullable Instant at;
    private @Nullable Actor actor;
    private @Nullable String cause;
    private @Nullable P data;
    private @Nullable IncidentSummary incident;
    private @Nullable Manager managedBy;
    private @Nullable TokenBuffer waiting;

    EnvelopeReader(Types<P> types, JsonParser parser) {
        this.types = types;
        this.parser = parser;
    }

    /**
     * Reads the envelope.
     *
     * @throws UndecodableException when it is not an envelope of a known type, or its record does
     *     not have the right shape
     * @throws IOException when it is not JSON
     */
    Envelope<P> read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            requireEnd();
            throw new UndecodableException("not a record");
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            readField(name);
        }
        requireEnd();
        String writtenType = required(type, "type");
        int writtenVersion = required(version, "v");
        if (waiting != null) {
            try (JsonParser buffered = waiting.asParser()) {
                buffered.nextToken();
                data = payload(buffered, writtenType, writtenVersion);
            }
        }
        if (data == null) {
            requireKnown(writtenType, writtenVersion);
        }
        return new Envelope<>(
                writtenType,
                writtenVersion,
                required(id, "id"),
                incidentId,
                delivery,
                sequence,
                asOf,
                at,
                actor,
                cause,
                required(data, "data"),
                incident,
                managedBy);
    }

    private void readField(String name) throws IOException {
        try {
            switch (name) {
                case "type" -> type = text();
                case "v" ->
                        version =
                                parser.hasToken(JsonToken.VALUE_NULL)
                                        ? null
                                        : INT.readValue(parser);
                case "id" -> id = text();
                case "incident_id" -> incidentId = text();
                case "delivery" -> delivery = DELIVERY.readValue(parser);
                case "sequence" -> sequence = LONG.readValue(parser);
                case "as_of" -> asOf = LONG.readValue(parser);
                case "at" -> at = INSTANT.readValue(parser);
                case "actor" -> actor = ACTOR.readValue(parser);
                case "cause" -> cause = text();
                case "managed_by" -> managedBy = MANAGER.readValue(parser);
                case "data" -> readData();
                case "incident" -> incident = INCIDENT.readValue(parser);
                default -> parser.skipChildren();
            }
        } catch (JsonMappingException e) {
            throw Complaint.misfit("a record", name, e);
        } catch (InputCoercionException e) {
            throw Complaint.missing(name);
        }
    }

    private @Nullable String text() throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? WellFormedText.unicode(parser.getText())
                : TEXT.readValue(parser);
    }

    private void readData() throws IOException {
        if (type == null || version == null) {
            waiting = new TokenBuffer(parser);
            waiting.copyCurrentStructure(parser);
            return;
        }
        data = payload(parser, type, version);
    }

    private @Nullable P payload(JsonParser at, String writtenType, int writtenVersion)
            throws IOException {
        Types.Named<P> named = types.named(writtenType).orElse(null);
        if (named != null && named.canRead(writtenVersion)) {
            return record(at, named, writtenVersion);
        }
        at.skipChildren();
        return types.unknown(writtenType, writtenVersion).orElse(null);
    }

    private static <P> @Nullable P record(JsonParser at, Types.Named<P> named, int writtenVersion)
            throws IOException {
        ObjectReader reader = PART.forType(named.shape());
        try {
            return writtenVersion == named.version()
                    ? reader.readValue(at)
                    : reader.readValue(upcast(OBJECT.readValue(at), named, writtenVersion));
        } catch (JsonMappingException e) {
            throw Complaint.misfit("a record of type " + named.type(), "data", e);
        }
    }

    /**
     * Runs an upcaster, which may fail in any way on a record that is not of the version it claims.
     */
    private static ObjectNode upcast(ObjectNode written, Types.Named<?> named, int version) {
        ObjectNode data = written;
        try {
            for (Upcaster step : named.upcasters().subList(version - 1, named.upcasters().size())) {
                data = step.upcast(data);
            }
            return data;
        } catch (RuntimeException e) {
            throw new UndecodableException(
                    "not a record of type %s: not of the shape of version %d"
                            .formatted(named.type(), version));
        }
    }

    private void requireKnown(String writtenType, int writtenVersion) {
        Types.Named<P> named =
                types.named(writtenType).orElseThrow(() -> new UnknownTypeException(writtenType));
        if (!named.canRead(writtenVersion)) {
            throw new UnknownTypeException(writtenType, writtenVersion);
        }
    }

    private static <V> V required(@Nullable V value, String name) {
        if (value == null) {
            throw Complaint.missing(name);
        }
        return value;
    }

    private void requireEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw new UndecodableException("not a record: there is more data after it");
        }
    }
}
