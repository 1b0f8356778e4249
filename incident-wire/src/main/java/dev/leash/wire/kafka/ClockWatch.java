package dev.leash.wire.kafka;

import java.time.Duration;
import org.apache.kafka.common.utils.Time;

/**
 * A comparison of the clock with the time that really passes. Kafka Streams commits and rings when
 * so much time has passed on the clock: after somebody has set it back by an hour, it would do
 * neither for an hour, and the broker would undo every transaction.
 */
final class ClockWatch {

    /** A clock that is adjusted by less makes things late by less than anybody notices. */
    private static final Duration NOTICED = Duration.ofSeconds(1);

    private final Time time;
    private long aheadMillis;

    ClockWatch(Time time) {
        this.time = time;
        this.aheadMillis = ahead();
    }

    /** Whether somebody has set the clock back by more than a second since it was last asked. */
    boolean wasSetBack() {
        long before = aheadMillis;
        aheadMillis = ahead();
        return aheadMillis < before - NOTICED.toMillis();
    }

    private long ahead() {
        return time.milliseconds() - Duration.ofNanos(time.nanoseconds()).toMillis();
    }
}
