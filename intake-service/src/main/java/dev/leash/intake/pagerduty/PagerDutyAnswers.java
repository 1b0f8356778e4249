package dev.leash.intake.pagerduty;

import dev.leash.intake.source.SourceAnswer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as PagerDuty gives them; its clients read them. */
final class PagerDutyAnswers {

    private static final String RETRY_AFTER_SECONDS = "2";

    private PagerDutyAnswers() {}

    /** Answer to an event. */
    static HttpResponse<Map<String, Object>> of(SourceAnswer answer, @Nullable String dedupKey) {
        return switch (answer) {
            case SourceAnswer.Taken _ -> processed("Event processed", dedupKey);
            case SourceAnswer.HeldBack(long seconds) ->
                    failed(
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    "throttle exceeded",
                                    "Requests for this service are arriving too quickly. Send it again in %d s."
                                            .formatted(seconds),
                                    List.of())
                            .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            case SourceAnswer.NotTaken _ -> later("The event could not be stored. Send it again.");
        };
    }

    static HttpResponse<Map<String, Object>> processed(String message, @Nullable String dedupKey) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "success");
        body.put("message", message);
        if (dedupKey != null) {
            body.put("dedup_key", dedupKey);
        }
        return HttpResponse.<Map<String, Object>>accepted().body(body);
    }

    /** An event that cannot be used. */
    static MutableHttpResponse<Map<String, Object>> invalid(HttpStatus status, String error) {
        return failed(status, "invalid event", "Event object is invalid", List.of(error));
    }

    /** One that is to be sent again. */
    static MutableHttpResponse<Map<String, Object>> later(String message) {
        return failed(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", message, List.of())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private static MutableHttpResponse<Map<String, Object>> failed(
            HttpStatus status, String word, String message, List<String> errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", word);
        body.put("message", message);
        body.put("errors", errors);
        return HttpResponse.<Map<String, Object>>status(status).body(body);
    }
}
