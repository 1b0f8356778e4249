package dev.leash.benchmarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param name what was measured
 * @param value how much
 * @param unit of what
 * @param bound what it should keep to; null when it is only told
 */
record Figure(String name, double value, String unit, @Nullable Bound bound) {

    /**
     * What a figure should keep to.
     *
     * @param side whether it may not be more or not be less
     * @param limit than what
     */
    record Bound(Side side, double limit) {}

    /** On which side of its limit a figure should stay. */
    enum Side {
        AT_LEAST,
        AT_MOST
    }

    static Figure told(String name, double value, String unit) {
        return new Figure(name, value, unit, null);
    }

    static Figure atLeast(double limit, String name, double value, String unit) {
        return new Figure(name, value, unit, new Bound(Side.AT_LEAST, limit));
    }

    static Figure atMost(double limit, String name, double value, String unit) {
        return new Figure(name, value, unit, new Bound(Side.AT_MOST, limit));
    }

    /** Whether it keeps to its bound, if it has one. */
    boolean isKept() {
        return bound == null
                || switch (bound.side()) {
                    case AT_LEAST -> value >= bound.limit();
                    case AT_MOST -> value <= bound.limit();
                };
    }

    String line() {
        return String.format(Locale.ROOT, "%-62s %,12.2f %-8s %s", name, value, unit, verdict());
    }

    private String verdict() {
        if (bound == null) {
            return "";
        }
        String sign =
                switch (bound.side()) {
                    case AT_LEAST -> ">=";
                    case AT_MOST -> "<=";
                };
        return String.format(
                Locale.ROOT, "%s %,.2f  %s", sign, bound.limit(), isKept() ? "kept" : "MISSED");
    }
}
