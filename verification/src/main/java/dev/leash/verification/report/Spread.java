package dev.leash.verification.report;

import org.HdrHistogram.Histogram;

/**
 * How some lengths of time spread.
 *
 * @param count how many
 * @param p50Millis the median
 * @param p99Millis what one in a hundred exceeds
 * @param maxMillis the longest
 */
public record Spread(long count, long p50Millis, long p99Millis, long maxMillis) {

    /** What a histogram of milliseconds comes to. */
    public static Spread of(Histogram millis) {
        return new Spread(
                millis.getTotalCount(),
                millis.getValueAtPercentile(50),
                millis.getValueAtPercentile(99),
                millis.getMaxValue());
    }

    /** A histogram for milliseconds, up to what is longer than anybody waits: thirty days. */
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
