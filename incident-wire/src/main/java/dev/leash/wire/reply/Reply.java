package dev.leash.wire.reply;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What became of a request, for whoever waits for it. */
public sealed interface Reply {

    /** Which request. */
    String requestId();

    /** Which incident. */
    String incidentId();

    /** The outcome it tells. */
    Outcome.Decided outcome();

    /**
     * It was done.
     *
     * @param explanation how, where that is not as one would expect; null as a rule
     */
    record Accepted(String requestId, String incidentId, @Nullable String explanation)
            implements Reply {
        @Override
        public Outcome.Decided outcome() {
            return new Outcome.Accepted(explanation);
        }
    }

    /**
     * Nothing was changed, because it was so already.
     *
     * @param explanation what is so, in words
     * @param code what is so, for programs; null in records of older versions
     */
    record AlreadyDone(
            String requestId, String incidentId, String explanation, @Nullable OutcomeCode code)
            implements Reply {
        @Override
        public Outcome.Decided outcome() {
            return new Outcome.AlreadyDone(
                    code == null ? OutcomeCode.UNKNOWN : code, explanation);
        }
    }

    /**
     * Nothing was changed, because it cannot be done.
     *
     * @param reason why, in one of the words that versions without codes know
     * @param explanation why, in words
     * @param code why, for programs; null in records of older versions
     */
    record Refused(
            String requestId,
            String incidentId,
            Reason reason,
            String explanation,
            @Nullable OutcomeCode code)
            implements Reply {
        /** Its code is that of an older version's word where it has none. */
        @Override
        public Outcome.Decided outcome() {
            return new Outcome.Refused(code != null ? code : reason.code(), explanation);
        }
    }

    /** The reply that tells an outcome. */
    static Reply of(String requestId, String incidentId, Outcome.Decided outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var explanation) ->
                    new Accepted(requestId, incidentId, explanation);
            case Outcome.AlreadyDone(OutcomeCode code, String explanation) ->
                    new AlreadyDone(requestId, incidentId, explanation, code);
            case Outcome.Refused(OutcomeCode code, String explanation) ->
                    new Refused(requestId, incidentId, Reason.of(code), explanation, code);
        };
    }

    /** What versions of Leash without codes read of a refusal. */
    enum Reason {
        UNKNOWN_INCIDENT,
        UNKNOWN_CONTACT,
        NOT_REACHABLE,
        NEEDS_PERSON,
        NOT_ALLOWED,
        AMBIGUOUS,
        NOT_NOW,
        /** Told by a newer version. */
        UNKNOWN;

        private OutcomeCode code() {
            return this == NOT_NOW ? OutcomeCode.UNKNOWN : OutcomeCode.valueOf(name());
        }

        private static Reason of(OutcomeCode code) {
            return Arrays.stream(values())
                    .filter(reason -> reason != UNKNOWN && reason.name().equals(code.name()))
                    .findFirst()
                    .orElse(NOT_NOW);
        }
    }
}
