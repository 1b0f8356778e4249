package dev.leash.model.triage;

import java.util.Arrays;
import java.util.Locale;

/** Timer of triage: what it does by itself when its deadline has come. */
public enum TriageTimer {
    /** Forgets the test pages of a person: the last was long enough ago. */
    TEST_PAGES,
    /** Closes the window of a group: the next alert of it is another incident. */
    GROUP_WINDOW,
    /** Drafts an incident for a metric that is still unhealthy: its dwell is over. */
    METRIC_RECHECK,
    /** Forgets the status of a metric without samples. */
    METRIC_FORGET,
    /** What only a newer version knows. It does nothing. */
    UNKNOWN;

    /** Its name in the store of deadlines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The timer of a {@link #key}; {@link #UNKNOWN} when nobody here knows it. */
    public static TriageTimer of(String key) {
        return Arrays.stream(values())
                .filter(timer -> timer.key().equals(key))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
