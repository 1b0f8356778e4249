package dev.leash.chaos.mail;

import java.util.Map;
import java.util.Optional;

/**
 * A mail as its reader sees it.
 *
 * @param delivery the delivery it belongs to
 * @param incidentId which incident it is about
 * @param links where its links lead, by what they do
 */
public record Letter(String delivery, String incidentId, Map<String, String> links) {
    /** The link that does something; empty when the mail has none. */
    public Optional<String> link(String action) {
        return Optional.ofNullable(links.get(action));
    }
}
