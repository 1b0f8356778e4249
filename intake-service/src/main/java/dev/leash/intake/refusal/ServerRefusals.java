package dev.leash.intake.refusal;

import dev.leash.http.Source;
import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words of refusals that the server itself makes before a controller is called. */
@Singleton
final class ServerRefusals implements ErrorResponseProcessor<Map<String, Object>> {

    private static final String REPORTS = "webhook";

    private final RefusedReports refused;
    private final List<Source> openToReports;
    private final String whereTo;

    ServerRefusals(RefusedReports refused, List<Source> sources) {
        this.refused = refused;
        this.openToReports =
                sources.stream().filter(source -> source.tokenSetting() != null).toList();
        this.whereTo =
                openToReports.stream()
                        .map(source -> source.paths().getFirst())
                        .filter(path -> !path.contains("{"))
                        .collect(Collectors.joining(" or ", "Send reports with POST to ", "."));
    }

    @Override
    public MutableHttpResponse<Map<String, Object>> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        if (isReport(context.getRequest())) {
            refused.count(REPORTS, HttpCode.of(status.getCode()));
        }
        var explained =
                response.body(RefusalResponses.body(HttpCode.of(status.getCode()), message(status)))
                        .contentType(MediaType.APPLICATION_JSON_TYPE);
        return context.getRequest().getMethod() == HttpMethod.HEAD
                ? explained.body(null)
                : explained;
    }

    /** Whether the refused request was a report. */
    private boolean isReport(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST
                && openToReports.stream().anyMatch(source -> source.has(request.getPath()));
    }

    /** With a default, since HTTP has more statuses than can be listed here. */
    private String message(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address. " + whereTo;
            case METHOD_NOT_ALLOWED -> "This address does not accept that method. " + whereTo;
            case REQUEST_ENTITY_TOO_LARGE ->
                    "The request is too large. Shorten it, and link to the rest.";
            default ->
                    status.getCode() < 500
                            ? "The request cannot be understood. " + whereTo
                            : "Leash could not process the request. Send it again, with the same Idempotency-Key.";
        };
    }
}
