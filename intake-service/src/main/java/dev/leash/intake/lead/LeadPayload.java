package dev.leash.intake.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook of incident.io says. Fields that are not used are ignored, whatever their form:
 * incident.io adds to its webhooks without notice.
 */
sealed interface LeadPayload {

    /** The one event with a lead. */
    String EVENT = "public_incident.incident_updated_v2";

    /**
     * The lead of an incident.
     *
     * @param incidentId id of the incident at incident.io
     * @param slackUser id of the lead's Slack user; null when it is not known
     * @param email address of the lead; null when it is not known
     */
    record Lead(String incidentId, @Nullable String slackUser, @Nullable String email)
            implements LeadPayload {
        @Override
        public String toString() {
            return "Lead[incidentId=" + incidentId + "]";
        }
    }

    /** An incident in triage, or one that is live: its lead may still change. */
    record Early() implements LeadPayload {}

    /** An incident without a lead. */
    record NoLead() implements LeadPayload {}

    /** Another event. */
    record AnotherEvent() implements LeadPayload {}

    ObjectMapper MAPPER = new ObjectMapper();
    Set<String> EARLY = Set.of("triage", "live");
    Pattern INCIDENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Parses a body; empty when it is no such webhook. */
    static Optional<LeadPayload> read(byte[] body) {
        try {
            return read(MAPPER.readTree(body));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory could not be read", e);
        }
    }

    private static Optional<LeadPayload> read(JsonNode json) {
        String event = json.path("event_type").asText();
        if (event.isEmpty()) {
            return Optional.empty();
        }
        if (!event.equals(EVENT)) {
            return Optional.of(new AnotherEvent());
        }
        JsonNode incident = json.path(EVENT);
        String id = first(incident.path("incident_id"), incident.path("id"));
        if (!incident.isObject() || !INCIDENT_ID.matcher(id).matches()) {
            return Optional.empty();
        }
        JsonNode status = incident.path("incident_status");
        return Optional.of(
                EARLY.contains(first(status.path("category"), status))
                        ? new Early()
                        : lead(id, incident.path("incident_role_assignments")));
    }

    private static LeadPayload lead(String incidentId, JsonNode assignments) {
        return StreamSupport.stream(assignments.spliterator(), false)
                .filter(one -> one.path("role").path("role_type").asText().equals("lead"))
                .map(one -> one.path("assignee"))
                .filter(JsonNode::isObject)
                .findFirst()
                .<LeadPayload>map(
                        assignee ->
                                new Lead(
                                        incidentId,
                                        text(assignee.path("slack_user_id")),
                                        text(assignee.path("email"))))
                .orElseGet(NoLead::new);
    }

    /** The first that is a text; empty when neither is. */
    private static String first(JsonNode one, JsonNode other) {
        return one.isTextual() ? one.asText() : other.isTextual() ? other.asText() : "";
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }
}
