package dev.leash.wire.link;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a link allows.
 *
 * @param incidentId on which incident
 * @param action what; a lower-case word
 * @param person who may
 * @param expiresAt until when
 */
public record Grant(String incidentId, String action, String person, Instant expiresAt) {

    /** The action that only looks, and from which the others are a click away. */
    public static final String OPEN = "open";

    /** The action with which somebody says whether they want updates by mail. */
    public static final String UPDATES = "updates";

    private static final Pattern WORD = Pattern.compile("[a-z_]{1,32}");

    public Grant {
        if (!WORD.matcher(action).matches() || incidentId.contains("|")) {
            throw new IllegalArgumentException("a link for '" + action + "' cannot be made");
        }
    }
}
