package dev.leash.dashboard.web;

import java.util.Locale;

/** How much attention something needs. */
public enum Level {
    /** None. */
    FINE,
    /** Somebody should look at it soon. */
    ATTENTION,
    /** Somebody has to do something now. */
    BAD;

    /** Its name in styles. */
    public String style() {
        return "level-" + name().toLowerCase(Locale.ROOT);
    }
}
