package dev.leash.dashboard.api;

import dev.leash.dashboard.web.ErrorBody;
import dev.leash.dashboard.web.ErrorBody.RateLimit;
import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Refusal of an API call. */
final class ApiRefusal extends RuntimeException {

    private final HttpStatus status;
    private final transient ErrorBody body;

    private ApiRefusal(HttpStatus status, ErrorBody body) {
        super(body.errors().getFirst().message(), null, false, false);
        this.status = status;
        this.body = body;
    }

    static ApiRefusal of(HttpCode code, String message) {
        HttpStatus status = HttpStatus.valueOf(code.status());
        return new ApiRefusal(status, ErrorBody.of(status, code, message, null));
    }

    static ApiRefusal invalid(String field, @Nullable String value, String allowed) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        String message = "%s is '%s'; allowed is %s".formatted(field, value, allowed);
        return new ApiRefusal(status, ErrorBody.of(status, HttpCode.INVALID_VALUE, message, field));
    }

    static ApiRefusal tooMany(RateLimit limit) {
        HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
        String message = "at most " + limit.limit() + " requests a minute are answered";
        return new ApiRefusal(
                status,
                ErrorBody.of(status, HttpCode.TOO_MANY_REQUESTS, message, null).with(limit));
    }

    HttpStatus status() {
        return status;
    }

    ErrorBody body() {
        return body;
    }
}
