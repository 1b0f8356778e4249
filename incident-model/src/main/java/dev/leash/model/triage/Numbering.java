package dev.leash.model.triage;

/**
 * Numbers incidents. With one partition of signals the numbers are consecutive; with more, each
 * partition counts in its own residue class, so that a number is never given twice.
 *
 * @param partition which partition, from 0
 * @param partitions how many there are; fixed when the topic is created
 */
public record Numbering(int partition, int partitions) {
    public Numbering {
        if (partitions < 1 || partition < 0 || partition >= partitions) {
            throw new IllegalArgumentException("partition " + partition + " of " + partitions);
        }
    }

    /** The number after so many were given. */
    public String next(long given) {
        return Long.toString(given * partitions + partition + 1);
    }

    /**
     * The partition that gave a number.
     *
     * @throws NumberFormatException when it is no number
     */
    public static int partitionOf(String incidentId, int partitions) {
        return Math.floorMod(Long.parseLong(incidentId) - 1, partitions);
    }
}
