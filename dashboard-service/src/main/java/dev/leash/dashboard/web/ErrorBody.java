package dev.leash.dashboard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of an error of the API. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        String type,
        int status,
        @JsonProperty("request_id") String requestId,
        List<Problem> errors,
        @JsonProperty("rate_limit") @Nullable RateLimit rateLimit) {

    /** One error. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Problem(String code, String message, @Nullable Source source) {}

    /** The field with the error. */
    public record Source(String field) {}

    /** State of the rate limit. */
    public record RateLimit(
            String name,
            int limit,
            long remaining,
            @JsonProperty("retry_after") String retryAfter) {}

    /** The body for a status, with one error. */
    public static ErrorBody of(
            HttpStatus status, HttpCode code, String message, @Nullable String field) {
        Problem problem =
                new Problem(code.code(), message, field == null ? null : new Source(field));
        return new ErrorBody(
                type(status),
                status.getCode(),
                UUID.randomUUID().toString(),
                List.of(problem),
                null);
    }

    /** The same body with the state of the rate limit. */
    public ErrorBody with(RateLimit limit) {
        return new ErrorBody(type, status, requestId, errors, limit);
    }

    private static String type(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "authentication_error";
            case FORBIDDEN -> "authorization_error";
            case NOT_FOUND -> "not_found";
            case UNPROCESSABLE_ENTITY -> "validation_error";
            case TOO_MANY_REQUESTS -> "too_many_requests";
            default -> status.getCode() < 500 ? "invalid_request" : "internal_error";
        };
    }
}
