package dev.leash.intake.act;

import static java.util.Objects.requireNonNull;

import com.fasterxml.uuid.Generators;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Requested;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of an incident, once it is certain that it is they who ask.
 *
 * @param messageId what the provider calls the message or click that says so; with another wish in
 *     the same message, another id
 * @param person who
 * @param via how it came
 * @param incidentId of which incident
 * @param asOf the sequence they had seen of it; null when they had seen nothing in particular
 * @param command what
 */
public record Wish(
        String messageId,
        Contact person,
        Actor.Via via,
        String incidentId,
        @Nullable Long asOf,
        IncidentCommand command) {

    /** Under this name ids of requests are made; it never changes. */
    private static final UUID NAMESPACE = UUID.fromString("6f4a1f0e-3c52-4c9e-9d0b-7d5f2b8c1e60");

    public Wish {
        requireNonNull(messageId, "messageId");
        requireNonNull(person, "person");
        requireNonNull(via, "via");
        requireNonNull(incidentId, "incidentId");
        requireNonNull(command, "command");
    }

    /** A wish of somebody who had seen nothing in particular. */
    public Wish(
            String messageId,
            Contact person,
            Actor.Via via,
            String incidentId,
            IncidentCommand command) {
        this(messageId, person, via, incidentId, null, command);
    }

    /**
     * The request it comes to. Its id is made of what the provider calls the message (RFC 9562,
     * version 5), so that a message that is delivered twice asks once.
     */
    Requested at(Instant now) {
        return new Requested(
                requestId(), incidentId, now, Actor.person(person.id(), via), asOf, command);
    }

    private String requestId() {
        return requestId(via + "\n" + messageId + "\n" + incidentId);
    }

    /** The same for the same name, whenever and wherever it is made. */
    static String requestId(String name) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(name).toString();
    }
}
