package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Outcome of a request, as far as it is known. */
public sealed interface Outcome {

    /** Outcome that was decided by the rules. */
    sealed interface Decided extends Outcome {}

    /**
     * The request was carried out.
     *
     * @param explanation how, when that is not as expected; usually null
     */
    record Accepted(@Nullable String explanation) implements Decided {

        /** Carried out as asked. */
        public Accepted() {
            this(null);
        }
    }

    /**
     * Nothing was changed, because it was so already.
     *
     * @param code code for programs
     * @param explanation what is so already, in words for the author
     */
    record AlreadyDone(OutcomeCode code, String explanation) implements Decided {
        public AlreadyDone {
            requireNonNull(code, "code");
            requireNonNull(explanation, "explanation");
        }
    }

    /**
     * Nothing was changed, because the request was refused.
     *
     * @param code code for programs
     * @param explanation why, and what would help, in words for the author
     */
    record Refused(OutcomeCode code, String explanation) implements Decided {
        public Refused {
            requireNonNull(code, "code");
            requireNonNull(explanation, "explanation");
        }
    }

    /**
     * The request is durable, but was not decided in time.
     *
     * @param followed whether the author will be told later
     */
    record Pending(boolean followed) implements Outcome {}

    /**
     * The request is durable, but was not decided for so long that nobody waits for it any more.
     */
    record Undecided() implements Outcome {}

    /**
     * Kafka did not confirm the request in time, so it may or may not be durable. A repeat under
     * the same id is carried out once.
     */
    record Unsent() implements Outcome {}

    /** Too many requests are waiting; nothing was sent. */
    record Crowded() implements Outcome {}
}
