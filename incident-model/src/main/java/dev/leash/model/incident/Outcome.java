package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Outcome of a request, as far as anybody knows. */
public sealed interface Outcome {

    /** What those say who decide. */
    sealed interface Decided extends Outcome {}

    /**
     * It was done.
     *
     * @param explanation how, where that is not as one would expect; null as a rule
     */
    record Accepted(@Nullable String explanation) implements Decided {

        /** It was done as asked. */
        public Accepted() {
            this(null);
        }
    }

    /**
     * Nothing was changed, because it was so already.
     *
     * @param code what is so, for programs
     * @param explanation what is so, in words for the person who asked
     */
    record AlreadyDone(OutcomeCode code, String explanation) implements Decided {
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
    record Refused(OutcomeCode code, String explanation) implements Decided {
        public Refused {
            requireNonNull(code, "code");
            requireNonNull(explanation, "explanation");
        }
    }

    /**
     * It is durable, and nobody has decided in time.
     *
     * @param followed whether whoever asked will be told later
     */
    record Pending(boolean followed) implements Outcome {}

    /** It is durable, and nobody has decided for so long that nobody waits any more. */
    record Undecided() implements Outcome {}

    /** Kafka did not take it in time; it may be there all the same. Asked again, it is done once. */
    record Unsent() implements Outcome {}

    /** Too many wait already. Nothing was sent. */
    record Crowded() implements Outcome {}
}
