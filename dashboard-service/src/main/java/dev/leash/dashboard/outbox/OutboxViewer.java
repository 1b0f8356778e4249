package dev.leash.dashboard.outbox;

import dev.leash.wire.outbox.OutboxMessage;
import org.jspecify.annotations.Nullable;

/**
 * A visitor of the outbox.
 *
 * @param alone whether pages are open without signing in, because only this machine can reach them:
 *     the visitor then sees everything
 * @param person the contact who signed in; null when nobody has
 */
public record OutboxViewer(boolean alone, @Nullable String person) {

    /**
     * Whether the visitor may see all of a message, whose links act in the name of its recipient.
     */
    boolean sees(OutboxMessage message) {
        return alone || message.person().equals(person);
    }
}
