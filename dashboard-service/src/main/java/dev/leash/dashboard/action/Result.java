package dev.leash.dashboard.action;

import dev.leash.model.incident.OutcomeCode;

/** What became of what somebody asked, as far as anybody knows. */
public sealed interface Result {

    /** It was done. */
    record Done() implements Result {}

    /**
     * Nothing was changed, because it was so already.
     *
     * @param why what is so
     */
    record Unchanged(String why) implements Result {}

    /**
     * Nothing was changed, because it cannot be done.
     *
     * @param code why, for programs
     * @param why why, in words
     */
    record Refused(OutcomeCode code, String why) implements Result {}

    /** It was sent, and nobody has answered yet. */
    record Outstanding() implements Result {}

    /** Nobody knows whether it was sent. */
    record Unsent() implements Result {}
}
