package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

/** What became of a request. */
public sealed interface Outcome {

    /** It was done. */
    record Accepted() implements Outcome {}

    /**
     * Nothing was changed, because it was so already.
     *
     * @param code what is so, for programs
     * @param explanation what is so, in words for the person who asked
     */
    record AlreadyDone(OutcomeCode code, String explanation) implements Outcome {
        public AlreadyDone {
            requireNonNull(code, "code");
            requireNonNull(explanation, "explanation");
        }
    }

    /**
     * Nothing was changed, because it cannot be done.
     *
     * @param code why, for programs
     * @param explanation why, and what would help, for the person who asked
     */
    record Refused(OutcomeCode code, String explanation) implements Outcome {
        public Refused {
            requireNonNull(code, "code");
            requireNonNull(explanation, "explanation");
        }
    }
}
