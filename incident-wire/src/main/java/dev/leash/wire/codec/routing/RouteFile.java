package dev.leash.wire.codec.routing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.model.expression.Condition;
import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.expression.Operation;
import dev.leash.model.expression.ParamBinding;
import dev.leash.model.expression.ParamValue;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.severity.SeverityWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Alert routes of a file as incident.io's configuration has them: an object with the list {@code
 * alert_routes}, in the order in which they are asked. A route keeps its id, which is made of its
 * name, so that a file may be imported again.
 *
 * @param routes the routes
 * @param notes what of the file was not taken over, in sentences
 */
public record RouteFile(List<AlertRoute> routes, List<String> notes) {

    private static final int STEP = 10;
    private static final Set<String> FIELDS =
            Set.of("title", "description", "source", "severity", "priority", "urgency", "dedup_key");
    private static final Map<String, String> OPERATIONS =
            Map.of(
                    "not_equals", "not_one_of",
                    "exists", "is_set",
                    "not_exists", "is_not_set",
                    "like", "matches",
                    "greater_or_equal", "gte",
                    "less_or_equal", "lte");

    public RouteFile {
        routes = List.copyOf(routes);
        notes = List.copyOf(notes);
    }

    /**
     * The routes of a file.
     *
     * @throws IllegalArgumentException when it is no such file, with what is wrong
     */
    public static RouteFile of(JsonNode json) {
        if (!json.path("alert_routes").isArray()) {
            throw new IllegalArgumentException("the file has no list 'alert_routes'");
        }
        List<AlertRoute> routes = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (JsonNode route : json.path("alert_routes")) {
            routes.add(route(route, STEP * (routes.size() + 1), notes));
        }
        return new RouteFile(routes, notes);
    }

    private static AlertRoute route(JsonNode json, int rank, List<String> notes) {
        String name = json.path("name").asText("");
        if (name.isBlank()) {
            throw new IllegalArgumentException("route %d has no 'name'".formatted(rank / STEP));
        }
        noteType(json, name, notes);
        return new AlertRoute(
                id(name),
                1,
                name,
                rank,
                json.path("enabled").asBoolean(true),
                List.of(new ConditionGroup(conditions(json, name))),
                optional(json, "escalation_path"),
                severity(json.path("incident_template")),
                null,
                null,
                json.path("auto_create_incident").asBoolean(false)
                        ? RouteEffect.INCIDENT
                        : RouteEffect.PAGE,
                optional(json.path("incident_template"), "title"),
                null);
    }

    private static void noteType(JsonNode json, String name, List<String> notes) {
        String type = json.path("incident_template").path("type").asText("");
        if (!type.isBlank()) {
            notes.add(
                    "“%s”: the incident type “%s” was left out; routes do not set a type."
                            .formatted(name, type));
        }
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(("alert_route/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static List<Condition> conditions(JsonNode json, String name) {
        Stream<Condition> source =
                Optional.ofNullable(optional(json, "source")).stream()
                        .map(it -> Condition.of("alert.source", Operation.ONE_OF, it));
        Stream<Condition> others =
                StreamSupport.stream(json.path("conditions").spliterator(), false)
                        .map(it -> condition(it, name));
        return Stream.concat(source, others).toList();
    }

    private static Condition condition(JsonNode json, String route) {
        String field = json.path("field").asText("");
        String operator = json.path("operator").asText("");
        String operation = OPERATIONS.getOrDefault(operator, operator);
        if (field.isBlank() || Operation.of(operation).isEmpty()) {
            throw new IllegalArgumentException(
                    "“%s” has a condition that cannot be taken over: field '%s', operator '%s'"
                            .formatted(route, field, operator));
        }
        List<ParamValue> values = values(json.path("value"));
        return new Condition(
                subject(field),
                operation,
                values.isEmpty()
                        ? List.of()
                        : List.of(
                                values.size() == 1
                                        ? new ParamBinding(values.getFirst(), null)
                                        : new ParamBinding(null, values)));
    }

    private static List<ParamValue> values(JsonNode value) {
        Stream<JsonNode> all =
                value.isArray()
                        ? StreamSupport.stream(value.spliterator(), false)
                        : Stream.of(value);
        return all.filter(JsonNode::isValueNode)
                .filter(it -> !it.isNull())
                .map(it -> ParamValue.literal(it.asText()))
                .toList();
    }

    private static String subject(String field) {
        if (field.contains(".") || field.contains("[")) {
            return field;
        }
        return FIELDS.contains(field) ? "alert." + field : "alert.labels[\"%s\"]".formatted(field);
    }

    /** A word of a severity that is built in, else the id of one that is configured. */
    private static @Nullable String severity(JsonNode template) {
        String severity = optional(template, "severity");
        return severity == null
                ? null
                : SeverityWords.find(severity).map(it -> it.id()).orElse(severity);
    }

    private static @Nullable String optional(JsonNode json, String field) {
        String text = json.path(field).asText("");
        return text.isBlank() ? null : text;
    }
}
