package dev.leash.model.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reference to a secret; the secret itself is never here.
 *
 * @param name a whole number for one that Leash makes, {@code file:NAME} for one that an
 *     administrator has put into a file
 * @param until until when messages are signed with it; null when there is no end
 */
public record SecretRef(String name, @Nullable Instant until) {
    /** Whether messages are signed with it at a moment. */
    public boolean isInUse(Instant at) {
        return until == null || at.isBefore(until);
    }
}
