package dev.leash.dashboard.web;

import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpStatus;

/** A request that is not answered as asked, with what a person is told instead. */
public final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final HttpCode code;
    private final String title;

    /**
     * A refusal.
     *
     * @param code why, for programs, and with which status
     * @param title what is so, in a few words
     * @param text why, and what to do
     */
    public Refusal(HttpCode code, String title, String text) {
        this(HttpStatus.valueOf(code.status()), code, title, text);
    }

    /** A refusal with a status that is not that of its code. */
    Refusal(HttpStatus status, HttpCode code, String title, String text) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** Nothing is there. */
    public static Refusal notFound(String title, String text) {
        return new Refusal(HttpCode.NOT_FOUND, title, text);
    }

    /** The request cannot be understood. */
    public static Refusal badRequest(String text) {
        return new Refusal(HttpCode.BAD_REQUEST, "That did not make sense", text);
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** Why, for programs. */
    public HttpCode code() {
        return code;
    }

    /** What is so, in a few words. */
    public String title() {
        return title;
    }

    /** Why, and what to do. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
