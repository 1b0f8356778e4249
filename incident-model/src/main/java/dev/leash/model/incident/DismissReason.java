package dev.leash.model.incident;

import java.util.Locale;

/** Reason why a draft was dismissed. */
public enum DismissReason {
    /** A person dismissed it. */
    OPERATOR_DISMISS,
    /** Nobody published or dismissed it in time. */
    AUTO_EXPIRED,
    /** Value that only a newer version knows. */
    UNKNOWN;

    /** Its name for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
