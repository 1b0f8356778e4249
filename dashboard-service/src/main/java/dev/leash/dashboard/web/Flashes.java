package dev.leash.dashboard.web;

import dev.leash.dashboard.session.SessionTokens;
import dev.leash.dashboard.session.SessionTokens.Purpose;
import dev.leash.dashboard.session.Visitors;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Carries a message over a redirect, in a signed cookie that the next page removes. */
@Singleton
public final class Flashes {

    /** Name of the cookie. */
    public static final String COOKIE = "leash_flash";

    private static final Duration LASTS = Duration.ofSeconds(60);
    private static final int MAX_LENGTH = 1_000;

    private final SessionTokens tokens;
    private final Visitors visitors;
    private final Clock clock;

    public Flashes(SessionTokens tokens, Visitors visitors, @Named("dashboard") Clock clock) {
        this.tokens = tokens;
        this.visitors = visitors;
        this.clock = clock;
    }

    /** Sets the message for the next page. */
    public void put(MutableHttpResponse<?> response, Flash flash) {
        String text = flash.text();
        String shortened = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
        String token =
                tokens.issue(
                        Purpose.FLASH, flash.kind().name(), shortened, clock.instant().plus(LASTS));
        response.cookie(visitors.cookie(COOKIE, token, LASTS));
    }

    /** The message for this page. */
    public Optional<Flash> of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(visitors.named(COOKIE))
                .flatMap(cookie -> tokens.readLive(Purpose.FLASH, cookie.getValue()))
                .flatMap(
                        token ->
                                Arrays.stream(Flash.Kind.values())
                                        .filter(kind -> kind.name().equals(token.id()))
                                        .findFirst()
                                        .map(kind -> new Flash(kind, token.subject())));
    }

    /** Removes the message, so that it is shown once. */
    public void clear(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getCookies().findCookie(visitors.named(COOKIE)).isPresent()) {
            response.cookie(visitors.cookie(COOKIE, "", Duration.ZERO));
        }
    }
}
