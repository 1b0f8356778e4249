package dev.leash.model.directory;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Choice of a contact about optional messages.
 *
 * @param person id of the contact
 * @param updatesByMail whether they want updates on incidents by mail
 * @param changedAt when they last changed the choice
 * @param autoIncidentDrafts whether they want mail on incidents that were drafted automatically, if
 *     they are an owner; null for yes
 */
public record Subscription(
        String person,
        boolean updatesByMail,
        Instant changedAt,
        @Nullable Boolean autoIncidentDrafts)
        implements Configured {

    /** A choice that leaves the drafts as they are by default. */
    public Subscription(String person, boolean updatesByMail, Instant changedAt) {
        this(person, updatesByMail, changedAt, null);
    }

    public Subscription {
        requireNonNull(person, "person");
        requireNonNull(changedAt, "changedAt");
    }

    /** Whether they want mail on incidents that were drafted automatically. */
    public boolean wantsDrafts() {
        return autoIncidentDrafts == null || autoIncidentDrafts;
    }

    /** Whether the choices are equal, whenever they were made. */
    public boolean saysTheSameAs(Subscription other) {
        return person.equals(other.person)
                && updatesByMail == other.updatesByMail
                && wantsDrafts() == other.wantsDrafts();
    }
}
