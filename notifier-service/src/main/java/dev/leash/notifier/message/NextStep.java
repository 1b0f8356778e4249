package dev.leash.notifier.message;

import dev.leash.model.notification.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens next by itself. */
final class NextStep {

    private NextStep() {}

    /**
     * It in one sentence; null when nothing is known to happen.
     *
     * @param at when
     * @param now when the message is written; a late attempt does not promise what is past
     */
    static @Nullable String of(Purpose purpose, @Nullable Instant at, Instant now) {
        if (at == null) {
            return null;
        }
        String time = Moments.words(at, now);
        boolean past = !at.isAfter(now);
        return switch (purpose) {
            case PAGE ->
                    past
                            ? "At "
                                    + time
                                    + " the next person was to be paged, unless somebody had acknowledged it."
                            : "Acknowledge by " + time + ", or the next person is paged.";
            // Their incident may be acknowledged already; then they are the one who is paged again.
            case REMINDER -> past ? null : "Answer by " + time + ", or Leash pages again.";
            case UNDELIVERABLE -> past ? null : "Its escalation path goes on at " + time + ".";
            case NOBODY_FOUND -> "Leash goes on searching.";
            case PATH_EXHAUSTED, RESOLVED -> null;
        };
    }
}
