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
        String place = named(why);
        LOG.error("The deadline of incident {} could not be met: {}", incidentId, place);
        complaints.add(
                "the deadline of incident %s could not be met: %s".formatted(incidentId, place));
    }

    /** What was thrown and where, without what it quotes: that may name people and their numbers. */
    static String named(RuntimeException why) {
        String name = why.getClass().getSimpleName();
        StackTraceElement[] trace = why.getStackTrace();
        return trace.length == 0 ? name : "%s at %s".formatted(name, trace[0]);
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
