package dev.leash.dashboard.web;

import java.util.Locale;

/** How much attention something needs. */
public enum Level {
    /** None. */
    FINE,
    /** It should be looked at soon. */
    ATTENTION,
    /** It requires action now. */
    BAD;

    /** CSS class of the level. */
    public String style() {
        return "level-" + name().toLowerCase(Locale.ROOT);
    }
}
