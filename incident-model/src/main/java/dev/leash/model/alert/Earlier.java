package dev.leash.model.alert;

import org.jspecify.annotations.Nullable;

/**
 * Outcome of a report when it was first sent, for the answer when it is sent again.
 *
 * @param incidentId the incident; null where that was not known then
 * @param questionId the signal that triage knows it by; null where it was told none
 */
public record Earlier(@Nullable String incidentId, @Nullable String questionId) {

    /** It came to nothing. */
    static final Earlier NOTHING = new Earlier(null, null);

    /** As one that was counted for an alert. */
    static Earlier counted(Membership membership) {
        return new Earlier(membership.incidentId(), membership.questionId());
    }

    /** As one that was passed on to triage. */
    static Earlier passedOn(String signalId) {
        return new Earlier(null, signalId);
    }
}
