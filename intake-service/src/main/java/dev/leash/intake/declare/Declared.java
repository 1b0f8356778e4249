package dev.leash.intake.declare;

import org.jspecify.annotations.Nullable;

/** What became of a report. */
public sealed interface Declared {

    /**
     * It is a new incident.
     *
     * @param explanation why it is one where another was to be expected; null as a rule
     */
    record Opened(String incidentId, @Nullable String explanation) implements Declared {}

    /**
     * It belongs to an incident that was there before.
     *
     * @param explanation how, in words
     */
    record Joined(String incidentId, String explanation) implements Declared {}

    /**
     * It is durable; which incident it came to is not known yet.
     *
     * @param requestId names the report
     */
    record Durable(String requestId) implements Declared {}

    /**
     * Kafka did not take it in time; it may be there all the same.
     *
     * @param key sent again with this idempotency key, and by the same source, it comes to the same
     *     incident
     */
    record NotTaken(String key) implements Declared {}

    /** Too many are waiting already. */
    record Crowded() implements Declared {}
}
