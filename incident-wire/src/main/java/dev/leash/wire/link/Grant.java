package dev.leash.wire.link;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Permission that a link carries.
 *
 * @param incidentId number of the incident
 * @param action permitted action; a lower-case word
 * @param person id of the contact who may
 * @param expiresAt when it expires
 */
public record Grant(String incidentId, String action, String person, Instant expiresAt) {

    /** The action that only views the incident, from where the other actions are one click away. */
    public static final String OPEN = "open";

    /** The action that changes whether a person wants updates by mail. */
    public static final String UPDATES = "updates";

    private static final Pattern WORD = Pattern.compile("[a-z_]{1,32}");

    public Grant {
        if (!WORD.matcher(action).matches() || incidentId.contains("|")) {
            throw new IllegalArgumentException("a link for '" + action + "' cannot be made");
        }
    }
}
