package dev.leash.chaos.mail;

import java.util.Map;
import java.util.Optional;

/**
 * Content of a received mail.
 *
 * @param delivery the id of its delivery
 * @param incidentId the incident it is about
 * @param links its links, by their action
 */
public record Letter(String delivery, String incidentId, Map<String, String> links) {
    /** The link for an action; empty when the mail has none. */
    public Optional<String> link(String action) {
        return Optional.ofNullable(links.get(action));
    }
}
