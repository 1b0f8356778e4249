package dev.leash.intake.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.http.code.HttpCode;
import dev.leash.intake.body.JsonBody;
import dev.leash.intake.guard.RawBody;
import dev.leash.intake.pagerduty.PagerDutyEvent.Read;
import dev.leash.intake.refusal.RefusedReports;
import dev.leash.intake.source.AlertSources;
import dev.leash.intake.source.FoundSource;
import dev.leash.intake.source.SourceAnswer;
import dev.leash.model.source.AlertSource;
import dev.leash.model.source.SourceFormat;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/enqueue}, as PagerDuty's Events API v2: 202 with the dedup key, 400 with errors,
 * 413, 429, 503. The key of the source is the {@code routing_key} of the body, the header {@value
 * #ROUTING_KEY}, or in the address. Change events are acknowledged and counted, and no alert.
 */
@Controller
final class PagerDutyController {

    /** Address of events. */
    static final String ENQUEUE = "/v2/enqueue";

    /** Address of change events. */
    static final String CHANGE = "/v2/change/enqueue";

    /** Address of events of an integration, with its key. */
    static final String INTEGRATION = "/integration/{key}/enqueue";

    /** Header with the key. */
    static final String ROUTING_KEY = "X-Routing-Key";

    /** The largest event, in bytes. */
    static final int MAX_BYTES = 512 * 1024;

    private static final String NAME = "pagerduty";
    private static final int KEY_LENGTH = 32;

    private final AlertSources sources;
    private final RefusedReports refused;

    PagerDutyController(AlertSources sources, RefusedReports refused) {
        this.sources = sources;
        this.refused = refused;
    }

    @Post(uri = ENQUEUE, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<Map<String, Object>>> enqueue(HttpRequest<?> request) {
        return read(request, null, this::event);
    }

    @Post(uri = INTEGRATION, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<Map<String, Object>>> integration(
            @PathVariable String key, HttpRequest<?> request) {
        return read(request, key, this::event);
    }

    @Post(uri = CHANGE, consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<Map<String, Object>>> change(HttpRequest<?> request) {
        return read(request, null, (source, json) -> change(json));
    }

    /** What is done with an event of a source. */
    private interface Handling {
        CompletableFuture<HttpResponse<Map<String, Object>>> of(AlertSource source, JsonNode json);
    }

    private CompletableFuture<HttpResponse<Map<String, Object>>> read(
            HttpRequest<?> request, @Nullable String key, Handling handling) {
        String given = key == null ? request.getHeaders().get(ROUTING_KEY) : key;
        return RawBody.whenThere(request, MAX_BYTES)
                .thenCompose(body -> read(body, given, handling));
    }

    private CompletableFuture<HttpResponse<Map<String, Object>>> read(
            Optional<byte[]> body, @Nullable String given, Handling handling) {
        if (body.isEmpty()) {
            return refuse(HttpCode.TOO_LARGE, "The event is larger than 512 KB");
        }
        return switch (JsonBody.parse(body.get())) {
            case JsonBody.Parsed.Nothing(String why) -> notJson(given, why, body.get());
            case JsonBody.Parsed.Value(JsonNode json, _) when !json.isObject() ->
                    notJson(given, "The body is JSON, but not an object.", body.get());
            case JsonBody.Parsed.Value(JsonNode json, _) ->
                    known(
                            given == null
                                    ? PagerDutyEvent.text(json, "routing_key").orElse(null)
                                    : given,
                            source -> handling.of(source, json));
        };
    }

    private CompletableFuture<HttpResponse<Map<String, Object>>> notJson(
            @Nullable String given, String why, byte[] body) {
        if (given == null) {
            return refuse(HttpCode.NOT_JSON, why);
        }
        String text = new String(body, StandardCharsets.UTF_8);
        return known(given, source -> keep(source, why, text));
    }

    private interface OfSource {
        CompletableFuture<HttpResponse<Map<String, Object>>> of(AlertSource source);
    }

    private CompletableFuture<HttpResponse<Map<String, Object>>> known(
            @Nullable String key, OfSource next) {
        if (key == null) {
            return refuse(HttpCode.UNAUTHORIZED, "'routing_key' is missing or blank");
        }
        return switch (sources.find(SourceFormat.PAGERDUTY, key)) {
            case FoundSource.Known(AlertSource source) -> next.of(source);
            case FoundSource.NotReady _ ->
                    CompletableFuture.completedFuture(
                            PagerDutyAnswers.later("Leash is starting. Send it again."));
            case FoundSource.Unknown _ ->
                    refuse(
                            HttpCode.UNAUTHORIZED,
                            key.length() == KEY_LENGTH
                                    ? "'routing_key' is the key of no alert source"
                                    : "'routing_key' has the wrong length (should be 32 characters)");
        };
    }

    private CompletableFuture<HttpResponse<Map<String, Object>>> event(
            AlertSource source, JsonNode json) {
        return switch (PagerDutyEvent.read(json, PagerDutyController::newKey)) {
            case Read.Usable(String dedupKey, var message) ->
                    sources.take(source, List.of(message))
                            .thenApply(answer -> PagerDutyAnswers.of(answer, dedupKey));
            case Read.Invalid(String error, boolean mayBeAlert) ->
                    mayBeAlert
                            ? keep(source, error, json.toString())
                            : refuse(HttpCode.INVALID_REPORT, error);
        };
    }

    /**
     * Tells the sender what is wrong, as its clients expect, and the people on call that an alert
     * was lost.
     */
    private CompletableFuture<HttpResponse<Map<String, Object>>> keep(
            AlertSource source, String error, String body) {
        return sources.keep(source, error, body)
                .thenCompose(
                        answer ->
                                answer instanceof SourceAnswer.Taken
                                        ? refuse(HttpCode.INVALID_REPORT, error)
                                        : CompletableFuture.completedFuture(
                                                PagerDutyAnswers.of(answer, null)));
    }

    private CompletableFuture<HttpResponse<Map<String, Object>>> change(JsonNode json) {
        return PagerDutyEvent.text(json.path("payload"), "summary").isEmpty()
                ? refuse(HttpCode.INVALID_REPORT, "'payload.summary' is missing or blank")
                : CompletableFuture.completedFuture(
                        PagerDutyAnswers.processed("Change event processed", null));
    }

    private CompletableFuture<HttpResponse<Map<String, Object>>> refuse(
            HttpCode code, String error) {
        refused.count(NAME, code);
        HttpStatus status =
                code == HttpCode.TOO_LARGE
                        ? HttpStatus.REQUEST_ENTITY_TOO_LARGE
                        : HttpStatus.BAD_REQUEST;
        return CompletableFuture.completedFuture(PagerDutyAnswers.invalid(status, error));
    }

    /** A key as PagerDuty makes them: 32 hexadecimal digits. */
    private static String newKey() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
