package dev.leash.standalone.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Log filter that writes the first {@value #WRITTEN} warnings or errors of one kind in each minute,
 * and counts the others; their number is written at the end of the minute.
 */
public final class RepeatedWarnings extends TurboFilter {

    /** Maximum number of lines of one kind in a minute. */
    static final int WRITTEN = 5;

    /**
     * Maximum number of kinds; further ones, such as of a library that puts values into its
     * formats, count as one kind for each logger.
     */
    private static final int MAX_KINDS = 1_000;

    private static final String FURTHER = "warnings and errors of other kinds";

    private static final long MINUTE_SECONDS = 60;

    private final Map<Kind, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("leash-log").daemon().factory());

    private record Kind(Logger logger, Level level, String format) {}

    @Override
    public void start() {
        super.start();
        var _ =
                timer.scheduleAtFixedRate(
                        this::endMinute, MINUTE_SECONDS, MINUTE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        timer.shutdownNow();
        super.stop();
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (format == null
                || !level.isGreaterOrEqual(Level.WARN)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())
                || Summary.MARKER.equals(marker)) {
            return FilterReply.NEUTRAL;
        }
        if (ExpectedErrors.contain(thrown)) {
            return FilterReply.DENY;
        }
        Kind kind = new Kind(logger, level, format);
        if (seen.size() >= MAX_KINDS && !seen.containsKey(kind)) {
            kind = new Kind(logger, level, FURTHER);
        }
        int times = seen.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
        return times <= WRITTEN ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /** Writes how many lines were left out, and resets the counters. */
    void endMinute() {
        for (Kind kind : List.copyOf(seen.keySet())) {
            AtomicInteger times = seen.remove(kind);
            int leftOut = times == null ? 0 : times.get() - WRITTEN;
            if (leftOut > 0) {
                Summary.write(kind.logger(), kind.level(), leftOut, kind.format());
            }
        }
    }
}
