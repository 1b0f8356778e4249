package dev.leash.standalone.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Log lines that say how many other lines were left out. */
final class Summary {

    /** Marks these lines, so that they are not counted themselves. */
    static final Marker MARKER = MarkerFactory.getMarker("LEASH_SUMMARY");

    private static final String WORDS = "{} more in a minute, of: {}";

    private Summary() {}

    static void write(Logger logger, Level level, int leftOut, String format) {
        if (level == Level.ERROR) {
            logger.error(MARKER, WORDS, leftOut, format);
        } else {
            logger.warn(MARKER, WORDS, leftOut, format);
        }
    }
}
