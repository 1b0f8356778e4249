package dev.leash.verification.report;

import org.HdrHistogram.Histogram;

/**
 * Distribution of durations.
 *
 * @param count their number
 * @param p50Millis the median
 * @param p99Millis the 99th percentile
 * @param maxMillis the longest
 */
public record Spread(long count, long p50Millis, long p99Millis, long maxMillis) {

    /** The distribution in a histogram of milliseconds. */
    public static Spread of(Histogram millis) {
        return new Spread(
                millis.getTotalCount(),
                millis.getValueAtPercentile(50),
                millis.getValueAtPercentile(99),
                millis.getMaxValue());
    }

    /** A histogram of milliseconds, up to thirty days. */
    public static Histogram histogram() {
        return new Histogram(30L * 24 * 60 * 60 * 1000, 3);
    }

    @Override
    public String toString() {
        return count == 0
                ? "none"
                : "p50 %d ms, p99 %d ms, max %d ms, of %d"
                        .formatted(p50Millis, p99Millis, maxMillis, count);
    }
}
