package dev.leash.escalation.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects deadlines that could not be met in one run. They are reported once all others are met:
 * the exception then becomes a dead letter, and undoes nothing.
 */
final class UnmetDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(UnmetDeadlines.class);

    private final List<String> complaints = new ArrayList<>();

    void add(String incidentId, RuntimeException why) {
        String place = named(why);
        LOG.error("The deadline of incident {} could not be processed: {}", incidentId, place);
        complaints.add(
                "the deadline of incident %s could not be processed: %s"
                        .formatted(incidentId, place));
    }

    /** Class and place of an exception, without its message, which may quote personal data. */
    static String named(RuntimeException why) {
        String name = why.getClass().getSimpleName();
        StackTraceElement[] trace = why.getStackTrace();
        return trace.length == 0 ? name : "%s at %s".formatted(name, trace[0]);
    }

    /**
     * Reason for the incident's ERROR state, without the message of the exception, which may quote
     * content.
     */
    static String reason(RuntimeException why) {
        return "its deadline could not be processed (%s)".formatted(why.getClass().getSimpleName());
    }

    /**
     * Reports the failures, if there are any.
     *
     * @throws IllegalStateException when there is at least one
     */
    void complain() {
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(String.join("; ", complaints));
        }
    }
}
