package dev.leash.wire.codec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Describes what is wrong with bytes, and never what they contain. Jackson's own messages quote
 * them, so they are neither repeated nor kept as a cause: a log must not contain a secret.
 */
final class Complaint {

    private Complaint() {}

    static UndecodableException notJson(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        return new UndecodableException(
                place == null
                        ? "not JSON"
                        : "not JSON, at line %d, column %d"
                                .formatted(place.getLineNr(), place.getColumnNr()));
    }

    static UndecodableException missing(String field) {
        return new UndecodableException(
                "not a record: the field '%s' is missing or has a value that is not allowed"
                        .formatted(field));
    }

    static UndecodableException misfit(String what, String root, JsonMappingException e) {
        String path =
                e.getPath().stream()
                        .takeWhile(step -> !(step.getFrom() instanceof Map))
                        .map(Complaint::step)
                        .collect(Collectors.joining());
        String field = (root + path).replaceFirst("^\\.", "");
        return new UndecodableException(
                field.isEmpty()
                        ? "not " + what
                        : "not %s: the field '%s' is missing or has a value that is not allowed"
                                .formatted(what, field));
    }

    /** Path element of a field. The path ends at a map, because its keys are content. */
    private static String step(Reference step) {
        return step.getFieldName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getFieldName();
    }
}
