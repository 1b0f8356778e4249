package dev.leash.verification.report;

/**
 * Position of a record in the log.
 *
 * @param topic the topic
 * @param partition the partition
 * @param offset the offset
 */
public record RecordPosition(String topic, int partition, long offset) {

    /** {@code incident.events-0@42}. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
