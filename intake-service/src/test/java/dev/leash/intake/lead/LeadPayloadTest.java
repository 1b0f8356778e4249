package dev.leash.intake.lead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of webhooks of incident.io, in the documented form and in the real one. */
class LeadPayloadTest {

    private static final String LEAD =
            "{\"role\":{\"role_type\":\"lead\"},\"assignee\":{\"slack_user_id\":\"U0ADA\"}}";
    private static final String SCRIBE =
            "{\"role\":{\"role_type\":\"custom\"},\"assignee\":{\"slack_user_id\":\"U0BOB\"}}";

    @Test
    void readsTheFlatForm() {
        assertThat(read("\"incident_id\":\"inc-1\",\"incident_status\":\"post-mortem\"", LEAD))
                .contains(new LeadPayload.Lead("inc-1", "U0ADA", null));
    }

    @Test
    void readsTheNestedForm() {
        assertThat(
                        read(
                                "\"id\":\"01JX\",\"incident_status\":{\"category\":\"learning\",\"name\":\"Post-mortem\"}",
                                SCRIBE + "," + LEAD))
                .contains(new LeadPayload.Lead("01JX", "U0ADA", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"triage\"",
                "\"live\"",
                "{\"category\":\"triage\"}",
                "{\"category\":\"live\",\"name\":\"Fixing\"}"
            })
    void skipsTriageAndLive(String status) {
        assertThat(read("\"id\":\"01JX\",\"incident_status\":" + status, LEAD))
                .contains(new LeadPayload.Early());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"role\":{\"role_type\":\"lead\"}}",
                "{\"role\":{\"role_type\":\"lead\"},\"assignee\":null}",
                "{\"role\":null},7,null",
                "{\"role\":{\"role_type\":\"reporter\"},\"assignee\":{\"slack_user_id\":\"U\"}}"
            })
    void findsNoLead(String assignments) {
        assertThat(read("\"id\":\"01JX\",\"incident_status\":\"closed\"", assignments))
                .contains(new LeadPayload.NoLead());
    }

    @Test
    void readsTheAddressWhereThereIsNoSlackUser() {
        assertThat(
                        read(
                                "\"id\":\"01JX\"",
                                "{\"role\":{\"role_type\":\"lead\"},\"assignee\":{\"email\":\"ada@example.org\"}}"))
                .contains(new LeadPayload.Lead("01JX", null, "ada@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public_incident.incident_created_v2",
                "private_incident.incident_updated_v2",
                "something.new"
            })
    void survivesOtherEvents(String event) {
        assertThat(LeadPayload.read(("{\"event_type\":\"" + event + "\"}").getBytes(UTF_8)))
                .contains(new LeadPayload.AnotherEvent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "7",
                "null",
                "[]",
                "{}",
                "{\"event_type\":\"public_incident.incident_updated_v2\"}",
                "{\"event_type\":\"public_incident.incident_updated_v2\",\"public_incident.incident_updated_v2\":[]}",
                "{\"event_type\":\"public_incident.incident_updated_v2\",\"public_incident.incident_updated_v2\":{\"id\":\"a b\"}}"
            })
    void isNone(String body) {
        assertThat(LeadPayload.read(body.getBytes(UTF_8))).isEmpty();
    }

    private static Optional<LeadPayload> read(String fields, String assignments) {
        return LeadPayload.read(
                """
                {"event_type":"public_incident.incident_updated_v2",
                 "public_incident.incident_updated_v2":{%s,"incident_role_assignments":[%s]}}
                """
                        .formatted(fields, assignments)
                        .getBytes(UTF_8));
    }
}
