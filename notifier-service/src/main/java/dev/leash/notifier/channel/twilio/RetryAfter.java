package dev.leash.notifier.channel.twilio;

import java.net.http.HttpHeaders;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long Twilio wishes us to wait. */
final class RetryAfter {

    private static final int MAX_DIGITS = 6;

    private RetryAfter() {}

    /** The wish in seconds (RFC 9110, 10.2.3); null when there is none, or it names a date. */
    static @Nullable Duration of(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1," + MAX_DIGITS + "}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(null);
    }
}
