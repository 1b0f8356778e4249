package dev.leash.dashboard.web;

import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpStatus;

/** Refusal of a request, with an explanation for people. */
public final class PageRefusal extends RuntimeException {

    private final HttpStatus status;
    private final HttpCode code;
    private final String title;

    /**
     * A refusal.
     *
     * @param code the reason for programs, and the HTTP status
     * @param title the reason in a few words
     * @param text the reason, and what to do
     */
    public PageRefusal(HttpCode code, String title, String text) {
        this(HttpStatus.valueOf(code.status()), code, title, text);
    }

    /** A refusal with another status than that of its code. */
    PageRefusal(HttpStatus status, HttpCode code, String title, String text) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** Nothing exists at the address. */
    public static PageRefusal notFound(String title, String text) {
        return new PageRefusal(HttpCode.NOT_FOUND, title, text);
    }

    /** The request cannot be understood. */
    public static PageRefusal badRequest(String text) {
        return new PageRefusal(HttpCode.BAD_REQUEST, "Bad request", text);
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** The reason, for programs. */
    public HttpCode code() {
        return code;
    }

    /** The reason in a few words. */
    public String title() {
        return title;
    }

    /** The reason, and what to do. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
