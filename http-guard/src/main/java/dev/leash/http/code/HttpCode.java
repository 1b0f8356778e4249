package dev.leash.http.code;

import dev.leash.model.code.Code;

/** Codes of refused HTTP requests, each with its status; {@code docs/codes.md} explains each. */
public enum HttpCode implements Code {
    MALFORMED_REQUEST(400),
    BAD_REQUEST(400),
    INVALID_REQUEST(400),
    UNREADABLE_BODY(400),
    NOT_TEXT(400),
    EMPTY_BODY(400),
    NOT_JSON(400),
    NOT_AN_OBJECT(400),
    INVALID_REPORT(400),
    NOT_UNDERSTOOD(400),
    NO_ATTEMPT(400),
    UNAUTHORIZED(401),
    MISSING_AUTHORIZATION_MATERIAL(401),
    ACCESS_TOKEN_INVALID(401),
    SIGN_IN_FIRST(401),
    SIGN_IN_TO_ACT(403),
    NOT_ALLOWED(403),
    NOT_SIGNED(403),
    LINK_OF_ANOTHER_PERSON(403),
    FORM_NOT_OURS(403),
    UNKNOWN_HOST(403),
    FOREIGN_PAGE(403),
    FORWARDED(403),
    NOT_FOUND(404),
    NOT_SET_UP(404),
    LINK_UNREADABLE(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_SLOW(408),
    NOT_REACHABLE(409),
    LINK_EXPIRED(410),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_VALUE(422),
    TOO_MANY_REPORTS(429),
    TOO_MANY_REQUESTS(429),
    ASKED_TOO_OFTEN(429),
    INTERNAL_ERROR(500),
    NOT_READY(503),
    NOT_TAKEN(503),
    CROWDED(503),
    TOO_MANY_CONNECTIONS(503);

    private final int status;

    HttpCode(int status) {
        this.status = status;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The generic code of a status. */
    public static HttpCode of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
