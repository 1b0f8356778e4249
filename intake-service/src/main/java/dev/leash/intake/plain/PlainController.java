package dev.leash.intake.plain;

import dev.leash.intake.declare.Declarations;
import dev.leash.intake.declare.Declared;
import dev.leash.intake.guard.RawBody;
import dev.leash.intake.guard.Throttle;
import dev.leash.intake.guard.TokenGuard;
import dev.leash.intake.refusal.Refusals;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * {@code POST /webhooks/new_incident_webhook}, or {@code /webhooks/new_incident}: reports in plain
 * text or JSON. 201 with the incident's number; 200 when it joined one; 202 when that is not known
 * within two seconds; 503 when Kafka did not take it. No thread waits for any of it.
 */
@Controller("/webhooks")
final class PlainController {

    /** The header with which a sender names its report, so that it may be sent again. */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Declarations declarations;
    private final TokenGuard guard;
    private final Throttle throttle;

    PlainController(Declarations declarations, TokenGuard guard, Throttle throttle) {
        this.declarations = declarations;
        this.guard = guard;
        this.throttle = throttle;
    }

    @Post(
            uris = {"/new_incident_webhook", "/new_incident"},
            consumes = MediaType.ALL,
            produces = MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<Map<String, Object>>> report(HttpRequest<?> request) {
        return refusedUnread(request)
                .map(CompletableFuture::completedFuture)
                .orElseGet(
                        () -> RawBody.whenThere(request).thenCompose(body -> take(request, body)));
    }

    private Optional<HttpResponse<Map<String, Object>>> refusedUnread(HttpRequest<?> request) {
        if (!guard.admits(
                request.getHeaders().get(HttpHeaders.AUTHORIZATION),
                request.getParameters().get("token"))) {
            return Optional.of(
                    Refusals.of(
                                    HttpStatus.UNAUTHORIZED,
                                    "unauthorized",
                                    "Give the intake token as bearer token.")
                            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
        OptionalLong wait = throttle.secondsToWait();
        if (wait.isPresent()) {
            return Optional.of(tooMany(Long.toString(wait.getAsLong())));
        }
        String key = request.getHeaders().get(IDEMPOTENCY_KEY);
        if (key != null && !KEY.matcher(key).matches()) {
            return Optional.of(
                    Refusals.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid_idempotency_key",
                            IDEMPOTENCY_KEY + " has 1 to 200 visible ASCII characters."));
        }
        return Optional.empty();
    }

    private CompletableFuture<HttpResponse<Map<String, Object>>> take(
            HttpRequest<?> request, Optional<byte[]> body) {
        if (body.isEmpty()) {
            return CompletableFuture.completedFuture(tooLarge());
        }
        Optional<Read> read = read(request.getContentType(), body.get());
        if (read.isEmpty()) {
            return CompletableFuture.completedFuture(unsupported());
        }
        return switch (read.get()) {
            case Read.Understood(var report) ->
                    declarations
                            .declare(report, request.getHeaders().get(IDEMPOTENCY_KEY))
                            .thenApply(PlainController::told);
            case Read.Refused(String code, String message) ->
                    CompletableFuture.completedFuture(
                            Refusals.of(HttpStatus.BAD_REQUEST, code, message));
        };
    }

    /** Empty when it is of a type that nobody here reads. */
    private static Optional<Read> read(Optional<MediaType> type, byte[] body) {
        if (type.isEmpty() || isUsable(type, MediaType.TEXT_PLAIN_TYPE)) {
            return Optional.of(TextReport.read(body));
        }
        return isUsable(type, MediaType.APPLICATION_JSON_TYPE)
                ? Optional.of(JsonReport.read(body))
                : Optional.empty();
    }

    private static boolean isUsable(Optional<MediaType> type, MediaType wanted) {
        return type.filter(given -> given.getName().equalsIgnoreCase(wanted.getName()))
                .filter(PlainController::isUtf8)
                .isPresent();
    }

    /** Also unless it says otherwise; a charset that nobody knows is none. */
    private static boolean isUtf8(MediaType given) {
        try {
            Charset charset = given.getCharset().orElse(StandardCharsets.UTF_8);
            return charset.equals(StandardCharsets.UTF_8)
                    || charset.equals(StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static HttpResponse<Map<String, Object>> told(Declared declared) {
        return switch (declared) {
            case Declared.Opened(String incidentId) ->
                    HttpResponse.created(Map.of("incident_id", incidentId));
            case Declared.Joined(String incidentId, String explanation) ->
                    HttpResponse.ok(inOrder("incident_id", incidentId, "explanation", explanation));
            case Declared.Durable(String requestId) ->
                    HttpResponse.accepted()
                            .body(
                                    inOrder(
                                            "request_id",
                                            requestId,
                                            "explanation",
                                            "The report is safe; its incident will follow."));
            case Declared.NotTaken(String key) -> notTaken(key);
            case Declared.Crowded _ -> tooMany(RETRY_AFTER_SECONDS);
        };
    }

    private static MutableHttpResponse<Map<String, Object>> notTaken(String key) {
        return Refusals.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not_taken",
                        "Kafka did not confirm the report in time. Send it again, with the header %s: %s so that it is not doubled."
                                .formatted(IDEMPOTENCY_KEY, key))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private static HttpResponse<Map<String, Object>> unsupported() {
        return Refusals.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                "Send text/plain or application/json in UTF-8, for example with -H 'Content-Type: text/plain'.");
    }

    private static HttpResponse<Map<String, Object>> tooLarge() {
        return Refusals.of(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "too_large",
                "The body is larger than "
                        + RawBody.MAX_BYTES
                        + " bytes. Say less, and link to the rest.");
    }

    private static MutableHttpResponse<Map<String, Object>> tooMany(String seconds) {
        return Refusals.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too_many_reports",
                        "Too many reports at once. Send it again in " + seconds + " s.")
                .header(HttpHeaders.RETRY_AFTER, seconds);
    }

    private static Map<String, Object> inOrder(
            String first, Object value, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, value);
        map.put(second, other);
        return map;
    }
}
