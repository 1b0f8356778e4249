package dev.leash.sheets.google;

import java.time.Duration;

/**
 * How often the worksheets people edit are looked at.
 *
 * @param look how often the version of the file is asked for
 * @param readLeast the least time between two reads, however often the file changes
 * @param readBlindly how often they are read where the version may not be asked for
 * @param readAnyway how often they are read though the version is the same, because versions may
 *     lag
 */
record Tempo(Duration look, Duration readLeast, Duration readBlindly, Duration readAnyway) {

    /** Ten reads a minute at most: what the worksheets of Leash leave. */
    static final Tempo USUAL =
            new Tempo(
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(8),
                    Duration.ofMinutes(2));
}
