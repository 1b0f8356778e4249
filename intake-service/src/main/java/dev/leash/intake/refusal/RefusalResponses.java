package dev.leash.intake.refusal;

import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The common JSON form of all refusals. */
public final class RefusalResponses {

    private RefusalResponses() {}

    /**
     * A refusal.
     *
     * @param code the reason for programs, and the HTTP status
     * @param message the reason, and what to do, in words
     */
    public static MutableHttpResponse<Map<String, Object>> of(HttpCode code, String message) {
        return HttpResponse.<Map<String, Object>>status(HttpStatus.valueOf(code.status()))
                .body(body(code, message));
    }

    static Map<String, Object> body(HttpCode code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code.code());
        error.put("message", message);
        return Map.of("error", error);
    }
}
