package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

/**
 * Why an incident keeps another escalation path than it was routed to.
 *
 * @param wanted id of the path it was routed to
 * @param code code of the reason: {@value #UNKNOWN_PATH} or {@value #NO_PATH}
 */
public record PathFallback(String wanted, String code) {

    /** No path has that id; the incident keeps the default path. */
    public static final String UNKNOWN_PATH = "unknown_path";

    /** There is no default path either; the stand-ins are paged. */
    public static final String NO_PATH = "no_path";

    public PathFallback {
        requireNonNull(wanted, "wanted");
        requireNonNull(code, "code");
    }

    /** The reason in a sentence for people. */
    public String explanation() {
        return code.equals(NO_PATH)
                ? "There is no escalation path '%s' and no default one, so fallbacks and administrators are paged."
                        .formatted(wanted)
                : "There is no escalation path '%s', so the default one was used."
                        .formatted(wanted);
    }
}
