package dev.leash.chaos;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run is to be.
 *
 * @param jar the product
 * @param folder where everything is kept that is written down
 * @param seed decides what is broken, and when
 * @param lasts how long people report and things are broken
 * @param calm how long nothing is broken between two faults, on average
 * @param reportsPerSecond how often something is reported
 */
public record Setup(
        Path jar, Path folder, long seed, Duration lasts, Duration calm, int reportsPerSecond) {

    /** How long everything may take to come to rest once nothing is broken any more. */
    static final Duration RESTS_WITHIN = Duration.ofMinutes(5);
}
