package dev.leash.model.escalation;

/**
 * Where on its path an incident stands.
 *
 * @param round how often the path was begun, from 1
 * @param rung which rung, from 1
 */
public record Place(long round, int rung) {

    /** The first rung of the first round. */
    public static final Place FIRST = new Place(1, 1);

    public Place {
        if (round < 1 || rung < 1) {
            throw new IllegalArgumentException(
                    "round " + round + ", level " + rung + ": both count from 1");
        }
    }
}
