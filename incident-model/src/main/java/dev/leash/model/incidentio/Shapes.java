package dev.leash.model.incidentio;

import dev.leash.model.directory.Contact;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Incidents in the shape of incident.io ({@code IncidentV2}), with what that has no field for in an
 * object of its own.
 *
 * @param base how people reach the dashboard, without a slash at the end
 * @param contacts finds contacts by id; gives null for who is none
 */
public record Shapes(String base, Function<String, @Nullable Contact> contacts) {

    /** Roles, severities and statuses are built in; they were always there. */
    private static final Instant ALWAYS = Instant.EPOCH;

    /**
     * An incident.
     *
     * @param told the incident
     * @param summary what was reported, as much of it as there is room for
     */
    public Map<String, Object> incident(IncidentSummary told, String summary) {
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
        shape.put("incident_role_assignments", List.of(lead(told.assignee())));
        shape.put("custom_field_entries", List.of());
        shape.put("permalink", base + "/incidents/" + told.id());
        shape.put("slack_channel_id", "");
        shape.put("slack_channel_name", "");
        shape.put("slack_team_id", "");
        shape.put("leash", leash(told));
        return shape;
    }

    private static Map<String, Object> leash(IncidentSummary told) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("state", told.state().name());
        shape.put("assignee", told.assignee());
        shape.put("next_escalation_at", told.escalation().nextAt());
        shape.put("sequence", told.sequence());
        return shape;
    }

    /** A state. */
    public static Map<String, Object> status(State state) {
        return Map.of(
                "id",
                state.name().toLowerCase(Locale.ROOT),
                "name",
                words(state.name()),
                "description",
                "",
                "category",
                state == State.RESOLVED ? "closed" : "live",
                "rank",
                rank(state),
                "created_at",
                ALWAYS,
                "updated_at",
                ALWAYS);
    }

    private static Map<String, Object> severity(Severity severity) {
        return Map.of(
                "id",
                severity.id(),
                "name",
                severity.name(),
                "description",
                "",
                "rank",
                severity.rank(),
                "created_at",
                ALWAYS,
                "updated_at",
                ALWAYS);
    }

    private Map<String, Object> lead(@Nullable String owner) {
        Map<String, Object> role =
                Map.of(
                        "id", "lead",
                        "name", "Incident Lead",
                        "description", "Who has the incident",
                        "instructions", "",
                        "shortform", "lead",
                        "role_type", "lead",
                        "created_at", ALWAYS,
                        "updated_at", ALWAYS);
        Map<String, Object> assignment = new LinkedHashMap<>();
        assignment.put("role", role);
        if (owner != null) {
            assignment.put("assignee", user(owner));
        }
        return assignment;
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

    private static int rank(State state) {
        return switch (state) {
            case PENDING -> 1;
            case ASSIGNED -> 2;
            case IN_PROGRESS -> 3;
            case RESOLVED -> 4;
            case ERROR, UNKNOWN -> 5;
        };
    }

    private static String words(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
