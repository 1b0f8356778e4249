package dev.leash.model.incidentio;

import dev.leash.model.classification.Classification;
import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.classification.CustomField;
import dev.leash.model.classification.IncidentRole;
import dev.leash.model.classification.IncidentStatus;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Incidents in the shape of incident.io ({@code IncidentV2}); what has no field there goes into an
 * object of its own.
 *
 * @param base public base URL of the dashboard, without a slash at the end
 * @param contacts finds contacts by id; gives null for unknown ids
 * @param classification the classification in force
 */
public record Shapes(
        String base, Function<String, @Nullable Contact> contacts, Classification classification) {

    /**
     * Maximum length of the text of each role and each custom field, in characters: there may be
     * hundreds, and a message about an incident must fit into a record.
     */
    static final int MAX_TEXT_LENGTH = 120;

    /** Placeholder for creation times that incident.io requires and Leash does not record. */
    private static final Instant ALWAYS = Instant.EPOCH;

    /**
     * An incident.
     *
     * @param told the incident
     * @param summary the reported text, as much of it as fits
     */
    public Map<String, Object> incident(IncidentSummary told, String summary) {
        return incident(told, summary, Map.of());
    }

    /**
     * The same.
     *
     * @param more what else is said of it that incident.io has no field for
     */
    public Map<String, Object> incident(
            IncidentSummary told, String summary, Map<String, Object> more) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", told.id());
        shape.put("reference", "INC-" + told.id());
        shape.put("name", told.title());
        shape.put("summary", summary);
        shape.put("created_at", told.openedAt());
        shape.put("updated_at", told.updatedAt());
        shape.put("creator", Map.of("api_key", Map.of("id", told.source(), "name", told.source())));
        shape.put("mode", told.test() ? "test" : "standard");
        shape.put("visibility", "public");
        shape.put("incident_status", status(told.state()));
        shape.put("severity", severity(told.severity()));
        shape.put(
                "incident_role_assignments",
                classification.roles().stream()
                        .map(role -> assignment(role, role.holder(told)))
                        .toList());
        shape.put(
                "custom_field_entries",
                classification.fields().stream().map(Shapes::entry).toList());
        shape.put("permalink", base + "/incidents/" + told.id());
        shape.put("slack_channel_id", "");
        shape.put("slack_channel_name", "");
        shape.put("slack_team_id", "");
        shape.put("leash", leash(told, more));
        return shape;
    }

    private static Map<String, Object> leash(IncidentSummary told, Map<String, Object> more) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("state", told.state().name());
        shape.put("stage", told.knownTo().name());
        shape.put("assignee", told.assignee());
        shape.put("next_escalation_at", told.escalation().nextAt());
        shape.put("sequence", told.sequence());
        shape.putAll(more);
        return shape;
    }

    /** Status of an incident in a state. */
    public Map<String, Object> status(State state) {
        IncidentStatus status = classification.status(state);
        Map<String, Object> shape = named(status.id(), status.name(), status.description());
        shape.put("category", word(status.category()));
        shape.put("rank", status.rank());
        return shape;
    }

    /** The severity as it is configured now; as it was then when it is no longer configured. */
    private Map<String, Object> severity(Severity severity) {
        ConfiguredSeverity known =
                classification
                        .severityOf(severity.id())
                        .orElseGet(
                                () ->
                                        new ConfiguredSeverity(
                                                severity.id(),
                                                severity.name(),
                                                "",
                                                severity.rank(),
                                                null,
                                                null));
        Map<String, Object> shape = named(known.id(), known.name(), known.description());
        shape.put("rank", known.rank());
        return shape;
    }

    private Map<String, Object> assignment(IncidentRole role, @Nullable String person) {
        Map<String, Object> shape = named(role.id(), role.name(), brief(role.description()));
        shape.put("instructions", brief(role.instructions()));
        shape.put("shortform", role.shortform());
        shape.put("role_type", word(role.roleType()));
        Map<String, Object> assignment = new LinkedHashMap<>();
        assignment.put("role", shape);
        if (person != null) {
            assignment.put("assignee", user(person));
        }
        return assignment;
    }

    /** Entry of a custom field without a value and without options. */
    private static Map<String, Object> entry(CustomField field) {
        Map<String, Object> shape = named(field.id(), field.name(), brief(field.description()));
        shape.put("field_type", word(field.fieldType()));
        shape.put("options", List.of());
        return Map.of("custom_field", shape, "values", List.of());
    }

    private static String brief(String text) {
        return WellFormedText.cut(text, MAX_TEXT_LENGTH);
    }

    private static Map<String, Object> named(String id, String name, String description) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", id);
        shape.put("name", name);
        shape.put("description", description);
        shape.put("created_at", ALWAYS);
        shape.put("updated_at", ALWAYS);
        return shape;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A person. */
    public Map<String, Object> user(String id) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", id);
        user.put("name", id);
        Contact contact = contacts.apply(id);
        if (contact != null && contact.email() != null) {
            user.put("email", contact.email());
        }
        user.put("role", contact == null ? "unset" : role(contact.role()));
        return user;
    }

    private static String role(Contact.Role role) {
        return switch (role) {
            case VIEWER, UNKNOWN -> "viewer";
            case RESPONDER, FALLBACK -> "responder";
            case ADMIN -> "administrator";
        };
    }
}
