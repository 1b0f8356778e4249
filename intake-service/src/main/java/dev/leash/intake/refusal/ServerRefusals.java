package dev.leash.intake.refusal;

import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Map;

/** What is said where the server itself refuses a request, before anybody here has seen it. */
@Singleton
final class ServerRefusals implements ErrorResponseProcessor<Map<String, Object>> {

    private static final String REPORTS = "webhook";
    private static final String WHERE_TO =
            "Send reports with POST to /webhooks/new_incident_webhook.";

    private final RefusedReports refused;

    ServerRefusals(RefusedReports refused) {
        this.refused = refused;
    }

    @Override
    public MutableHttpResponse<Map<String, Object>> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        if (isReport(context.getRequest())) {
            refused.count(REPORTS, HttpCode.of(status.getCode()));
        }
        var explained =
                response.body(Refusals.body(HttpCode.of(status.getCode()), message(status)))
                        .contentType(MediaType.APPLICATION_JSON_TYPE);
        return context.getRequest().getMethod() == HttpMethod.HEAD
                ? explained.body(null)
                : explained;
    }

    /** A request that the server refuses before the one who takes reports sees it. */
    private static boolean isReport(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST
                && request.getPath().startsWith("/webhooks/new_incident");
    }

    /** The statuses of HTTP are not ours to list in full. */
    private static String message(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Nothing is at this address. " + WHERE_TO;
            case METHOD_NOT_ALLOWED ->
                    "This address does not take requests of that method. " + WHERE_TO;
            case REQUEST_ENTITY_TOO_LARGE ->
                    "The request is larger than anything that is taken. Say less, and link to the rest.";
            default ->
                    status.getCode() < 500
                            ? "The request cannot be understood. " + WHERE_TO
                            : "Leash could not answer. Send it again, with the same Idempotency-Key.";
        };
    }
}
