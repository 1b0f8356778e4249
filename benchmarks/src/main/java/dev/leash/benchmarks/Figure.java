package dev.leash.benchmarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param name what was measured
 * @param value the value
 * @param unit its unit
 * @param bound its bound; null when it has none
 */
record Figure(String name, double value, String unit, @Nullable Bound bound) {

    /**
     * Bound of a figure.
     *
     * @param side whether the limit is a maximum or a minimum
     * @param limit the limit
     */
    record Bound(Side side, double limit) {}

    /** Kind of bound. */
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

    /** Whether the figure keeps to its bound, if it has one. */
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
