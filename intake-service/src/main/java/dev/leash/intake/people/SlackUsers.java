package dev.leash.intake.people;

import dev.leash.model.directory.Contact;
import java.util.Optional;

/** Lookup of the contacts of Slack users. */
@FunctionalInterface
public interface SlackUsers {

    /**
     * The contact of a Slack user; empty when they are none, or when Slack cannot be asked. Takes a
     * few seconds at most.
     *
     * @param userId id of the Slack user
     */
    Optional<Contact> contact(String userId);
}
