package dev.leash.intake.plain;

import dev.leash.http.code.HttpCode;
import dev.leash.intake.body.KeyText;
import dev.leash.intake.declare.Declarations;
import dev.leash.intake.guard.RawBody;
import dev.leash.intake.guard.Throttle;
import dev.leash.intake.guard.TokenGuard;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.intake.refusal.RefusalResponses;
import dev.leash.intake.refusal.RefusedReports;
import dev.leash.model.classification.Classification;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Report;
import dev.leash.model.text.WellFormedText;
import dev.leash.wire.reply.CommandClient.Result;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /webhooks/new_incident_webhook}, or {@code /webhooks/new_incident}: reports in plain
 * text or JSON. 201 with the number of the incident that was opened; 200 when the report joined
 * one; 202 when triage has not answered within two seconds; 503 when Kafka did not take the report.
 * The body lists values that were left out or read differently. No thread is blocked.
 */
@Controller
final class PlainController {

    /** Path of reports. */
    static final String WEBHOOK = "/webhooks/new_incident_webhook";

    /** Short path of reports. */
    static final String SHORT = "/webhooks/new_incident";

    /** Header with the sender's key of a report, so that the report may be sent again. */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final int MAX_KEY_LENGTH = 200;
    private static final String TEXT = MediaType.TEXT_PLAIN;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Declarations declarations;
    private final TokenGuard guard;
    private final Throttle throttle;
    private final RefusedReports refused;
    private final DirectoryCache people;

    PlainController(
            Declarations declarations,
            TokenGuard guard,
            Throttle throttle,
            RefusedReports refused,
            DirectoryCache people) {
        this.declarations = declarations;
        this.guard = guard;
        this.throttle = throttle;
        this.refused = refused;
        this.people = people;
    }

    @Post(
            uris = {WEBHOOK, SHORT},
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
                    refusal(HttpCode.UNAUTHORIZED, "Send the intake token as bearer token.")
                            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
        OptionalLong wait = throttle.secondsToWait();
        if (wait.isPresent()) {
            return Optional.of(tooMany(Long.toString(wait.getAsLong())));
        }
        return Optional.empty();
    }

    private CompletableFuture<HttpResponse<Map<String, Object>>> take(
            HttpRequest<?> request, Optional<byte[]> body) {
        if (body.isEmpty()) {
            return CompletableFuture.completedFuture(tooLarge());
        }
        Optional<BodyReading> read = read(request.getContentType(), body.get());
        if (read.isEmpty()) {
            return CompletableFuture.completedFuture(unsupported());
        }
        return switch (read.get()) {
            case BodyReading.Understood(var report, var status, var severity) -> {
                String requestId = declarations.newId();
                yield declarations
                        .declare(requestId, report, key(request), status, severity)
                        .thenApply(result -> told(result, requestId, key(request), report));
            }
            case BodyReading.Refused(HttpCode code, String message) ->
                    CompletableFuture.completedFuture(refusal(code, message));
        };
    }

    /** The sender's idempotency key in a form that can be kept; null when there is none. */
    private static @Nullable String key(HttpRequest<?> request) {
        String given = request.getHeaders().get(IDEMPOTENCY_KEY);
        return given == null || WellFormedText.isBlank(given)
                ? null
                : KeyText.fitting(given, MAX_KEY_LENGTH);
    }

    private MutableHttpResponse<Map<String, Object>> refusal(HttpCode code, String message) {
        refused.count(JsonReport.DEFAULT_SOURCE, code);
        return RefusalResponses.of(code, message);
    }

    /** Empty when the media type is not supported. */
    private Optional<BodyReading> read(Optional<MediaType> type, byte[] body) {
        Classification classification = people.classification();
        Charset charset = type.map(PlainController::charset).orElse(null);
        String name = type.map(given -> given.getName().toLowerCase(Locale.ROOT)).orElse(TEXT);
        if (name.equals(TEXT)) {
            return Optional.of(TextReport.read(body, charset, classification.usualSeverity()));
        }
        return name.equals(MediaType.APPLICATION_JSON)
                        || name.equals("text/json")
                        || (name.startsWith("application/") && name.endsWith("+json"))
                ? Optional.of(JsonReport.read(body, charset, classification, people.isReady()))
                : Optional.empty();
    }

    /** Null when no encoding or an unknown one is declared. */
    private static @Nullable Charset charset(MediaType given) {
        try {
            return given.getCharset().orElse(null);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private HttpResponse<Map<String, Object>> told(
            Result result, String requestId, @Nullable String key, Report report) {
        return switch (result.outcome()) {
            case Outcome.Accepted(var explanation) ->
                    HttpResponse.created(
                            said("incident_id", result.incidentId(), explanation, report));
            case Outcome.AlreadyDone(_, String explanation) ->
                    HttpResponse.ok(said("incident_id", result.incidentId(), explanation, report));
            case Outcome.Refused(_, String explanation) ->
                    HttpResponse.ok(said("incident_id", result.incidentId(), explanation, report));
            case Outcome.Pending _, Outcome.Undecided _ ->
                    HttpResponse.accepted()
                            .body(
                                    said(
                                            "request_id",
                                            requestId,
                                            "The report is stored; its incident will follow. To get its number, send the same report again with the header %s: %s; it is not counted twice."
                                                    .formatted(
                                                            IDEMPOTENCY_KEY,
                                                            key == null ? requestId : key),
                                            report));
            case Outcome.Unsent _ -> notTaken(key == null ? requestId : key);
            case Outcome.Crowded _ -> tooMany(RETRY_AFTER_SECONDS);
        };
    }

    private MutableHttpResponse<Map<String, Object>> notTaken(String key) {
        return refusal(
                        HttpCode.NOT_TAKEN,
                        "Kafka did not confirm the report in time. Send it again, with the header %s: %s so that it is not reported twice."
                                .formatted(IDEMPOTENCY_KEY, key))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private HttpResponse<Map<String, Object>> unsupported() {
        return refusal(
                HttpCode.UNSUPPORTED_MEDIA_TYPE,
                "Send text/plain or application/json, for example with -H 'Content-Type: text/plain'.");
    }

    private HttpResponse<Map<String, Object>> tooLarge() {
        return refusal(
                HttpCode.TOO_LARGE,
                "The body is larger than "
                        + RawBody.MAX_BYTES
                        + " bytes. Shorten it, and link to the rest.");
    }

    private MutableHttpResponse<Map<String, Object>> tooMany(String seconds) {
        return refusal(
                        HttpCode.TOO_MANY_REPORTS,
                        "Too many reports at once. Send it again in " + seconds + " s.")
                .header(HttpHeaders.RETRY_AFTER, seconds);
    }

    private static Map<String, Object> said(
            String name, @Nullable String id, @Nullable String explanation, Report report) {
        Map<String, Object> said = new LinkedHashMap<>();
        if (id != null && !id.isEmpty()) {
            said.put(name, id);
        }
        if (explanation != null) {
            said.put("explanation", explanation);
        }
        if (report.notes() != null) {
            said.put("notes", report.notes());
        }
        return said;
    }
}
