package dev.leash.notifier.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** How long to wait; empty when the header says nothing of that kind. */
    static Optional<Long> seconds(String text, Instant now) {
        String stripped = text.strip();
        if (stripped.matches("[0-9]{1,9}")) {
            return Optional.of(Long.valueOf(stripped));
        }
        try {
            Instant then =
                    ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Math.max(0, Duration.between(now, then).toSeconds()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
