package dev.leash.intake.incidentio;

import dev.leash.intake.source.AlertMessage;
import dev.leash.intake.source.RequestKey;
import dev.leash.intake.source.SourceRequests;
import dev.leash.model.source.SourceFormat;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** {@code POST /v2/alert_events/http/{id}}, as incident.io has it: 202 with the key of the alert. */
@Controller
final class IncidentIoController {

    /** Address of events; the last part may be anything. */
    static final String EVENTS = "/v2/alert_events/http/{id}";

    private static final String TOKEN = "token";

    private final SourceRequests requests;

    IncidentIoController(SourceRequests requests) {
        this.requests = requests;
    }

    @Post(uri = EVENTS, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<?>> event(HttpRequest<?> request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameters()
                .forEach(
                        (name, values) -> {
                            if (!name.equals(TOKEN) && !values.isEmpty()) {
                                parameters.put(name, values.getFirst());
                            }
                        });
        return requests.takeJson(
                request,
                SourceFormat.INCIDENT_IO,
                RequestKey.of(request),
                json ->
                        IncidentIoEvent.map(
                                json, parameters, () -> UUID.randomUUID().toString()),
                IncidentIoController::accepted);
    }

    private static HttpResponse<?> accepted(List<AlertMessage> messages) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "deduplication_key",
                messages.isEmpty() ? "" : messages.getFirst().dedupKey());
        body.put("message", "Event accepted for processing");
        body.put("status", "success");
        return HttpResponse.accepted().body(body);
    }
}
