package dev.leash.intake.lead;

/** Outcome of a webhook of incident.io. */
enum LeadOutcome {
    /** The contact became the lead, and that is in the log. */
    RECORDED,
    /** The contact was recorded as the lead of the incident before. */
    KNOWN,
    /** The message was received before. */
    REPEATED,
    /** The incident is in triage, or live. */
    EARLY,
    /** Nobody leads the incident. */
    NO_LEAD,
    /** The lead is no contact. */
    NO_CONTACT,
    /** The event is another one. */
    ANOTHER_EVENT,
    /** The body is no webhook of incident.io. */
    UNREADABLE,
    /** The contacts are not loaded yet. */
    NOT_READY,
    /** Kafka did not take it. */
    NOT_TAKEN;

    /** Whether the same message need not be looked at again. */
    boolean isFinal() {
        return switch (this) {
            case RECORDED, KNOWN, REPEATED, EARLY, NO_LEAD, NO_CONTACT, ANOTHER_EVENT -> true;
            case UNREADABLE, NOT_READY, NOT_TAKEN -> false;
        };
    }
}
