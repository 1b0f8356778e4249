package dev.leash.wire.reply;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Outcome of a request on the wire, for the caller that waits for it. */
public sealed interface Reply {

    /** Id of the request. */
    String requestId();

    /** Number of the incident. */
    String incidentId();

    /** The outcome. */
    Outcome.Decided outcome();

    /**
     * The request was carried out.
     *
     * @param explanation how, when that is not as expected; usually null
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
     * @param explanation what is so already, in words
     * @param code code for programs; null in records of older versions
     */
    record AlreadyDone(
            String requestId, String incidentId, String explanation, @Nullable OutcomeCode code)
            implements Reply {
        @Override
        public Outcome.Decided outcome() {
            return new Outcome.AlreadyDone(code == null ? OutcomeCode.UNKNOWN : code, explanation);
        }
    }

    /**
     * Nothing was changed, because the request was refused.
     *
     * @param reason reason for versions without codes
     * @param explanation why, in words
     * @param code code for programs; null in records of older versions
     */
    record Refused(
            String requestId,
            String incidentId,
            Reason reason,
            String explanation,
            @Nullable OutcomeCode code)
            implements Reply {
        /** The outcome; a record without a code gets the code of its older reason. */
        @Override
        public Outcome.Decided outcome() {
            return new Outcome.Refused(code != null ? code : reason.code(), explanation);
        }
    }

    /** The reply for an outcome. */
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

    /** Reasons of a refusal as versions without codes read them. */
    enum Reason {
        UNKNOWN_INCIDENT,
        UNKNOWN_CONTACT,
        NOT_REACHABLE,
        NEEDS_PERSON,
        NOT_ALLOWED,
        AMBIGUOUS,
        NOT_NOW,
        /** Reason of a newer version. */
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
