package dev.leash.dashboard.outbox;

import dev.leash.wire.outbox.OutboxMessage;
import org.jspecify.annotations.Nullable;

/**
 * Who looks into the outbox.
 *
 * @param alone whether nobody has to sign in, because only this machine is meant to reach it: then
 *     whoever looks sees everything
 * @param person the contact who signed in; null when nobody has
 */
public record Reader(boolean alone, @Nullable String person) {

    /** Whether they may see all of a message: links act for whoever they were made for. */
    boolean sees(OutboxMessage message) {
        return alone || message.person().equals(person);
    }
}
