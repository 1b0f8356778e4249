package dev.leash.wire.reply;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of a request, for whoever waits for it. */
public sealed interface Reply {

    /** Which request. */
    String requestId();

    /** Which incident. */
    String incidentId();

    /**
     * It was done.
     *
     * @param explanation how, where that is not as one would expect; null as a rule
     */
    record Accepted(String requestId, String incidentId, @Nullable String explanation)
            implements Reply {

        /** It was done as asked. */
        public Accepted(String requestId, String incidentId) {
            this(requestId, incidentId, null);
        }

        public Accepted {
            requireNonNull(requestId, "requestId");
            requireNonNull(incidentId, "incidentId");
        }
    }

    /**
     * Nothing was changed, because it was so already.
     *
     * @param explanation what is so, in words
     */
    record AlreadyDone(String requestId, String incidentId, String explanation) implements Reply {
        public AlreadyDone {
            requireNonNull(requestId, "requestId");
            requireNonNull(incidentId, "incidentId");
            requireNonNull(explanation, "explanation");
        }
    }

    /**
     * Nothing was changed, because it cannot be done.
     *
     * @param reason why, for programs
     * @param explanation why, in words
     */
    record Refused(String requestId, String incidentId, Outcome.Reason reason, String explanation)
            implements Reply {
        public Refused {
            requireNonNull(requestId, "requestId");
            requireNonNull(incidentId, "incidentId");
            requireNonNull(reason, "reason");
            requireNonNull(explanation, "explanation");
        }
    }

    /** The reply that tells an outcome. */
    static Reply of(String requestId, String incidentId, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> new Accepted(requestId, incidentId);
            case Outcome.AlreadyDone(String explanation) ->
                    new AlreadyDone(requestId, incidentId, explanation);
            case Outcome.Refused(Outcome.Reason reason, String explanation) ->
                    new Refused(requestId, incidentId, reason, explanation);
        };
    }
}
