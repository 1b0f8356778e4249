package dev.leash.notifier.channel.email;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a server wishes us to wait. */
final class RetryAfter {

    private static final String SECONDS = "\\d{1,6}";

    private RetryAfter() {}

    /** The wish in seconds (RFC 9110, 10.2.3); null when there is none, or it names a date. */
    static @Nullable Duration of(@Nullable String header) {
        return header != null && header.strip().matches(SECONDS)
                ? Duration.ofSeconds(Long.parseLong(header.strip()))
                : null;
    }
}
