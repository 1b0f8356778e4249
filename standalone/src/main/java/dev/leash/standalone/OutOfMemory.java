package dev.leash.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Ends the process when memory is exhausted, of whatever kind. The JVM option for it covers only
 * errors that the JVM throws; exhausted direct memory is thrown by libraries, whose threads die or
 * log it and continue. So uncaught exceptions and all log events are inspected.
 */
public final class OutOfMemory extends TurboFilter {

    /** Exit code; the same as that of {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int EXIT = 3;

    private static final int MOST_CAUSES = 20;

    /** Called by Logback when it reads {@code logback.xml}. */
    public OutOfMemory() {}

    static void endsTheProcess() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> {
                    endIf(thrown);
                    if (before == null) {
                        thrown.printStackTrace();
                    } else {
                        before.uncaughtException(thread, thrown);
                    }
                });
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (thrown != null) {
            endIf(thrown);
        } else if (arguments != null
                && arguments.length > 0
                && arguments[arguments.length - 1] instanceof Throwable last) {
            endIf(last);
        }
        return FilterReply.NEUTRAL;
    }

    static boolean isIn(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * Ends the process at once, without shutdown hooks: nothing is reliable any more, and
     * everything that was confirmed is in Kafka.
     */
    private static void endIf(Throwable thrown) {
        if (isIn(thrown)) {
            System.err.println("Out of memory (" + thrown + "): the process ends.");
            Runtime.getRuntime().halt(EXIT);
        }
    }
}
