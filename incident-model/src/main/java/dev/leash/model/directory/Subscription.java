package dev.leash.model.directory;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;
import java.time.Instant;

/**
 * Whether somebody wants what nobody has to send them.
 *
 * @param person the contact
 * @param updatesByMail whether they want to hear by mail what became of an incident
 * @param changedAt since when
 */
public record Subscription(String person, boolean updatesByMail, Instant changedAt)
        implements Configured {
    public Subscription {
        requireNonNull(person, "person");
        requireNonNull(changedAt, "changedAt");
    }

    /** Whether they want the same, whenever they said so. */
    public boolean saysTheSameAs(Subscription other) {
        return person.equals(other.person) && updatesByMail == other.updatesByMail;
    }
}
