package dev.leash.system.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The list is read out of the controllers; this is that it is read at all. */
class EndpointTest {

    @Test
    void everyKindOfEndpointIsFound() {
        assertThat(Endpoint.all())
                .extracting(Endpoint::toString)
                .contains(
                        "POST /webhooks/new_incident_webhook",
                        "POST /webhooks/new_incident",
                        "POST /slack/interactivity",
                        "POST /twilio/sms",
                        "GET /incidents/{number}/parts/{part}",
                        "POST /l/{token}",
                        "GET /v2/incidents/{id}/events",
                        "GET /health",
                        "GET /")
                .hasSizeGreaterThan(40);
    }
}
