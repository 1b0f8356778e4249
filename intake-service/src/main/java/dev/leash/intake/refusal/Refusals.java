package dev.leash.intake.refusal;

import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one form of every refusal. */
public final class Refusals {

    private Refusals() {}

    /**
     * A refusal.
     *
     * @param code why, for programs, and with which status
     * @param message why, and what to do, in words
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
