package dev.leash.intake.lead;

import dev.leash.http.code.HttpCode;
import dev.leash.intake.guard.RawBody;
import dev.leash.intake.refusal.RefusalResponses;
import dev.leash.intake.refusal.RefusedReports;
import dev.leash.settings.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@code POST /webhooks/incident/lead}: incident.io's webhook of changed incidents. The signature
 * is verified before anything of the body is used; an invalid one is answered with 401. 204 when
 * what the webhook says is in the log, and also when there is nothing to record: for an event
 * received before, another event, an incident in triage or live, and a lead who is no contact. 503
 * when Kafka did not take it, so that it is sent again.
 */
@Controller
final class LeadController {

    static final String LEAD = "/webhooks/incident/lead";

    /** How refusals are counted. */
    private static final String SOURCE = "incident.io";

    private final Optional<WebhookSignature> signature;
    private final LeadHandler handler;
    private final RefusedReports refused;

    LeadController(Settings settings, LeadHandler handler, RefusedReports refused) {
        this.signature =
                settings.find(LeadSettings.SECRETS)
                        .map(secrets -> new WebhookSignature(secrets, InstantSource.system()));
        this.handler = handler;
        this.refused = refused;
    }

    @Post(uri = LEAD, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> lead(HttpRequest<?> request) throws IOException {
        if (signature.isEmpty()) {
            return refusal(
                    HttpCode.NOT_SET_UP,
                    "Webhooks of incident.io cannot be verified. Set INCIDENT_WEBHOOK_SECRET to the signing secret of the endpoint.");
        }
        Optional<WebhookSignature.Headers> headers =
                WebhookSignature.Headers.of(request.getHeaders())
                        .filter(signature.get()::mayAdmit);
        if (headers.isEmpty()) {
            return unsigned();
        }
        Optional<byte[]> body = RawBody.of(request);
        if (body.isEmpty()) {
            return refusal(
                    HttpCode.TOO_LARGE, "The body is larger than " + RawBody.MAX_BYTES + " bytes.");
        }
        return signature.get().admits(headers.get(), body.get())
                ? answer(handler.handle(headers.get().id(), body.get()))
                : unsigned();
    }

    private HttpResponse<?> answer(LeadOutcome outcome) {
        return switch (outcome) {
            case RECORDED, KNOWN, REPEATED, EARLY, NO_LEAD, NO_CONTACT, ANOTHER_EVENT ->
                    HttpResponse.noContent();
            case UNREADABLE ->
                    refusal(
                            HttpCode.NOT_UNDERSTOOD,
                            "The body is no webhook of incident.io: JSON with event_type and the incident under that name is expected.");
            case NOT_READY ->
                    refusal(
                            HttpCode.NOT_READY,
                            "The contacts are still being loaded. Send it again.");
            case NOT_TAKEN ->
                    refusal(
                            HttpCode.NOT_TAKEN,
                            "Kafka did not accept the webhook in time. Send it again.");
        };
    }

    private HttpResponse<?> unsigned() {
        return refusal(
                HttpCode.UNAUTHORIZED,
                "The request is not signed with INCIDENT_WEBHOOK_SECRET, or its time is more than five minutes from now.");
    }

    private HttpResponse<?> refusal(HttpCode code, String message) {
        refused.count(SOURCE, code);
        return RefusalResponses.of(code, message);
    }
}
