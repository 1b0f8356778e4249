package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

/** What became of a request. */
public sealed interface Outcome {

    /** It was done. */
    record Accepted() implements Outcome {}

    /**
     * Nothing was changed, because it was so already.
     *
     * @param explanation what is so, in words for the person who asked
     */
    record AlreadyDone(String explanation) implements Outcome {
        public AlreadyDone {
            requireNonNull(explanation, "explanation");
        }
    }

    /**
     * Nothing was changed, because it cannot be done.
     *
     * @param reason why, for programs
     * @param explanation why, and what would help, for the person who asked
     */
    record Refused(Reason reason, String explanation) implements Outcome {
        public Refused {
            requireNonNull(reason, "reason");
            requireNonNull(explanation, "explanation");
        }
    }

    /** Why something cannot be done. */
    enum Reason {
        /** There is no incident of that number. */
        UNKNOWN_INCIDENT,
        /** There is no contact of that name. */
        UNKNOWN_CONTACT,
        /** The contact has neither e-mail nor phone. */
        NOT_REACHABLE,
        /** It takes a person who is known. */
        NEEDS_PERSON,
        /** Whoever asks may only look. */
        NOT_ALLOWED,
        /** It could be one of several incidents. */
        AMBIGUOUS,
        /** The incident has been over for so long that it can be looked at only. */
        TOO_OLD_TO_REOPEN,
        /** The incident is not in a state in which this makes sense. */
        NOT_NOW,
        /** This version of Leash does not know what is asked. */
        NOT_UNDERSTOOD,
        /** What only a newer version knows. */
        UNKNOWN
    }
}
