package dev.leash.chaos;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Parameters of a run.
 *
 * @param jar the jar of Leash
 * @param folder folder of all files of the run
 * @param seed decides which faults are injected, and when
 * @param lasts how long reports are sent and faults injected
 * @param calm the mean time between two faults
 * @param reportsPerSecond how many reports are sent each second
 */
public record Setup(
        Path jar, Path folder, long seed, Duration lasts, Duration calm, int reportsPerSecond) {

    /** How long everything may take to settle after the last fault. */
    static final Duration RESTS_WITHIN = Duration.ofMinutes(5);
}
