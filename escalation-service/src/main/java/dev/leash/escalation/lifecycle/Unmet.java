package dev.leash.escalation.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deadlines that could not be met when the clock rang. They are told once the others are met:
 * what is thrown then becomes a dead letter, and undoes nothing.
 */
final class Unmet {

    private static final Logger LOG = LoggerFactory.getLogger(Unmet.class);

    private final List<String> complaints = new ArrayList<>();

    void add(String incidentId, RuntimeException why) {
        LOG.error("The deadline of incident {} could not be met", incidentId, why);
        complaints.add(
                "the deadline of incident %s could not be met: %s".formatted(incidentId, why));
    }

    /** Why the incident that has such a deadline is in ERROR, without what an exception quotes. */
    static String reason(RuntimeException why) {
        return "its deadline could not be met (%s)".formatted(why.getClass().getSimpleName());
    }

    /**
     * Sets aside what there is to tell.
     *
     * @throws IllegalStateException when there is something
     */
    void complain() {
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(String.join("; ", complaints));
        }
    }
}
