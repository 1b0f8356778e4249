package dev.leash.notifier.channel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Wait that a server asks for by the header {@code Retry-After}: seconds, or a date (RFC 9110,
 * 10.2.3).
 */
public final class RetryAfter {

    private RetryAfter() {}

    /** How long to wait, from zero; empty when the header holds neither form. */
    public static Optional<Duration> of(String header, Instant now) {
        String stripped = header.strip();
        if (stripped.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(stripped)));
        }
        try {
            Instant then =
                    ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
