package dev.leash.sheets.google;

import java.time.Duration;

/**
 * Intervals of polling.
 *
 * @param look how often the version of the file is asked for
 * @param readLeast the shortest time between two reads, however often the file changes
 * @param readBlindly how often worksheets are read where the version is not available
 * @param readAnyway how often they are read without a new version, because versions may lag
 */
record PollingInterval(
        Duration look, Duration readLeast, Duration readBlindly, Duration readAnyway) {

    /** At most ten reads a minute: what exported sheets leave. */
    static final PollingInterval USUAL =
            new PollingInterval(
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(8),
                    Duration.ofMinutes(2));
}
