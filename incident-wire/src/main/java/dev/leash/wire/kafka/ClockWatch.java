package dev.leash.wire.kafka;

import java.time.Duration;
import org.apache.kafka.common.utils.Time;

/**
 * Detects that the system clock was set back, by comparing it with elapsed time. Kafka Streams
 * commits and runs punctuators by the system clock: after it was set back by an hour, neither would
 * happen for an hour, and the broker would abort every transaction.
 */
final class ClockWatch {

    /** Smaller adjustments cause delays too short to notice. */
    private static final Duration NOTICED = Duration.ofSeconds(1);

    private final Time time;
    private long aheadMillis;

    ClockWatch(Time time) {
        this.time = time;
        this.aheadMillis = ahead();
    }

    /** Whether the clock was set back by more than a second since the last call. */
    boolean wasSetBack() {
        long before = aheadMillis;
        aheadMillis = ahead();
        return aheadMillis < before - NOTICED.toMillis();
    }

    private long ahead() {
        return time.milliseconds() - Duration.ofNanos(time.nanoseconds()).toMillis();
    }
}
