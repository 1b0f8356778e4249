package dev.leash.dashboard.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** A request that is not answered as asked, with what a person is told instead. */
public final class Refusal extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String title;

    /**
     * A refusal.
     *
     * @param status the HTTP status
     * @param title what is so, in a few words
     * @param text why, and what to do
     */
    public Refusal(HttpStatus status, String title, String text) {
        super(text, null, false, false);
        this.status = status;
        this.title = title;
    }

    /** Nothing is there. */
    public static Refusal notFound(String title, String text) {
        return new Refusal(HttpStatus.NOT_FOUND, title, text);
    }

    /** The request cannot be understood. */
    public static Refusal badRequest(String text) {
        return new Refusal(HttpStatus.BAD_REQUEST, "That did not make sense", text);
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
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
