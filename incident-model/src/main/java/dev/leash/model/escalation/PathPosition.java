package dev.leash.model.escalation;

/**
 * Position of an incident on its escalation path.
 *
 * @param round number of the round, from 1
 * @param rung number of the level, from 1
 */
public record PathPosition(long round, int rung) {

    /** The first level of the first round. */
    public static final PathPosition FIRST = new PathPosition(1, 1);

    public PathPosition {
        if (round < 1 || rung < 1) {
            throw new IllegalArgumentException(
                    "round " + round + ", level " + rung + ": both count from 1");
        }
    }
}
