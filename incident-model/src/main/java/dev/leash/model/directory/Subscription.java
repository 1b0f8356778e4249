package dev.leash.model.directory;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;
import java.time.Instant;

/**
 * Choice of a contact about optional messages.
 *
 * @param person id of the contact
 * @param updatesByMail whether they want updates on incidents by mail
 * @param changedAt when they last changed the choice
 */
public record Subscription(String person, boolean updatesByMail, Instant changedAt)
        implements Configured {
    public Subscription {
        requireNonNull(person, "person");
        requireNonNull(changedAt, "changedAt");
    }

    /** Whether the choices are equal, whenever they were made. */
    public boolean saysTheSameAs(Subscription other) {
        return person.equals(other.person) && updatesByMail == other.updatesByMail;
    }
}
