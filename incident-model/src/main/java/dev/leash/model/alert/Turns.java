package dev.leash.model.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * How an alert came and went since it belongs to an incident. One that flaps tells that it is over
 * ever more rarely: at once of the first, the second, the fourth turn and so on, and of the others
 * once it has stayed so. That it fires again is always told where it was told that it is over.
 *
 * @param fired how often it fired
 * @param told what was told last of whether it is broken
 * @param changedAt when it last fired after it was over, or was over
 */
public record Turns(int fired, AlertStatus told, Instant changedAt) {

    /** How long it must have stayed over, for each turn, before that is told. */
    static final Duration QUIET_PER_TURN = Duration.ofMinutes(5);

    private static final int MOST_COUNTED = 12;

    static Turns first(Instant at) {
        return new Turns(1, AlertStatus.FIRING, at);
    }

    Turns firedAgain(Instant at) {
        return new Turns(fired + 1, told, at);
    }

    Turns over(Instant at) {
        return new Turns(fired, told, at);
    }

    Turns told(AlertStatus status) {
        return new Turns(fired, status, changedAt);
    }

    Turns notAfter(Instant now) {
        return changedAt.isAfter(now) ? over(now) : this;
    }

    /** Whether that it is over is told at once. */
    boolean isToldAtOnce() {
        return Integer.bitCount(fired) == 1;
    }

    /** When it has stayed over for long enough. */
    Instant quietAt() {
        return changedAt.plus(QUIET_PER_TURN.multipliedBy(Math.min(fired, MOST_COUNTED)));
    }
}
