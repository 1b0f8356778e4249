package dev.leash.verification.report;

/**
 * Where a record is.
 *
 * @param topic in which topic
 * @param partition in which partition
 * @param offset at which offset
 */
public record Where(String topic, int partition, long offset) {

    /** {@code incident.events-0@42}. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
