package dev.leash.intake.goalert;

import dev.leash.intake.source.RequestKey;
import dev.leash.intake.source.SourceRequests;
import dev.leash.model.source.SourceFormat;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** {@code POST /api/v2/generic/incoming?token=}, as GoAlert has it: 204. */
@Controller
final class GoAlertController {

    /** Address of alerts. */
    static final String INCOMING = "/api/v2/generic/incoming";

    private final SourceRequests requests;

    GoAlertController(SourceRequests requests) {
        this.requests = requests;
    }

    @Post(uri = INCOMING, consumes = MediaType.ALL)
    CompletableFuture<HttpResponse<?>> incoming(HttpRequest<?> request) {
        Map<String, String> parameters = new HashMap<>();
        request.getParameters()
                .forEach(
                        (name, values) -> {
                            if (!values.isEmpty()) {
                                parameters.put(name, values.getFirst());
                            }
                        });
        String type =
                Objects.requireNonNullElse(
                        request.getHeaders().get(HttpHeaders.CONTENT_TYPE), "");
        return requests.take(
                request,
                SourceFormat.GOALERT,
                RequestKey.of(request),
                body -> GoAlertForm.map(parameters, type, body),
                _ -> HttpResponse.noContent());
    }
}
