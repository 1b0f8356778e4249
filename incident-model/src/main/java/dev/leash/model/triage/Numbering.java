package dev.leash.model.triage;

/**
 * Numbering of incidents. With one partition of signals the numbers are consecutive; with more,
 * each partition counts in its own residue class, so that no number is given twice.
 *
 * @param partition the partition, from 0
 * @param partitions number of partitions; fixed when the topic is created
 */
public record Numbering(int partition, int partitions) {
    public Numbering {
        if (partitions < 1 || partition < 0 || partition >= partitions) {
            throw new IllegalArgumentException("partition " + partition + " of " + partitions);
        }
    }

    /** The next number after {@code given} numbers. */
    public String next(long given) {
        return Long.toString(given * partitions + partition + 1);
    }

    /**
     * The partition that gave a number.
     *
     * @throws NumberFormatException when the text is no number
     */
    public static int partitionOf(String incidentId, int partitions) {
        return Math.floorMod(Long.parseLong(incidentId) - 1, partitions);
    }
}
