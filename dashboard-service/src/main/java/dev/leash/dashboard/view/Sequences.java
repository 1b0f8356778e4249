package dev.leash.dashboard.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.model.incident.Incident;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where in an incident's history an event stands that nobody here can read. */
final class Sequences {

    /** A place in a history. */
    record Place(String incidentId, long sequence) {}

    private Sequences() {}

    /** The place of an event of any type; empty when it does not say. */
    static Optional<Place> of(byte[] envelope) {
        JsonNode tree = tree(envelope);
        JsonNode id = tree.path("incident_id");
        JsonNode sequence = tree.path("sequence");
        return id.isTextual() && sequence.canConvertToLong()
                ? Optional.of(new Place(id.textValue(), sequence.longValue()))
                : Optional.empty();
    }

    /** The incident with that place taken; empty when it is not the next one. */
    static Optional<Incident.Known> advance(Incident.Known known, Place place) {
        if (place.sequence() != known.history().sequence() + 1) {
            return Optional.empty();
        }
        JsonNode tree = tree(InternalRecords.INCIDENT_STATE.encode(known));
        ((ObjectNode) tree.path("data").path("history")).put("sequence", place.sequence());
        return Optional.of(InternalRecords.INCIDENT_STATE.decode(bytes(tree)));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a record that was JSON a moment ago no longer is", e);
        }
    }

    private static byte[] bytes(JsonNode tree) {
        try {
            return Json.MAPPER.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree of JSON cannot be written", e);
        }
    }
}
