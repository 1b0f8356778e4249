package dev.leash.model.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert belongs: to no incident, to one that triage has yet to name, or to one that is
 * open.
 *
 * @param questionId the signal with which triage was asked; null unless it has yet to answer
 * @param askedAt when it was asked last; null unless it has yet to answer
 * @param incidentId the open incident; null where there is none, or triage has yet to name it
 * @param leftId the incident it left last: word of triage that it belongs there was overtaken; null
 *     where there is none, or it is open again
 * @param waiting requests that are answered once triage has named the incident, at most {@value
 *     #MAX_WAITING}; those beyond are not
 */
public record Membership(
        @Nullable String questionId,
        @Nullable Instant askedAt,
        @Nullable String incidentId,
        @Nullable String leftId,
        List<String> waiting) {

    /** The most requests that wait. */
    public static final int MAX_WAITING = 100;

    /** It belongs to no incident, and never did. */
    static final Membership NONE = new Membership(null, null, null, null, List.of());

    public Membership {
        waiting = List.copyOf(waiting);
    }

    /** Triage is asked. */
    Membership asked(String question, Instant at) {
        return new Membership(question, at, null, leftId, List.of());
    }

    /** Triage is asked the same again. */
    Membership askedAgain(Instant at) {
        return new Membership(questionId, at, null, leftId, waiting);
    }

    static Membership in(String incident) {
        return new Membership(null, null, incident, null, List.of());
    }

    static Membership left(String incident) {
        return new Membership(null, null, null, incident, List.of());
    }

    /** The incident it left last is open again. */
    Membership welcome() {
        return new Membership(questionId, askedAt, incidentId, null, waiting);
    }

    Membership withWaiting(@Nullable String requestId) {
        if (requestId == null || waiting.size() >= MAX_WAITING) {
            return this;
        }
        List<String> more = new ArrayList<>(waiting);
        more.add(requestId);
        return new Membership(questionId, askedAt, incidentId, leftId, more);
    }

    Membership notAfter(Instant now) {
        return askedAt != null && askedAt.isAfter(now) ? askedAgain(now) : this;
    }

    boolean isNone() {
        return questionId == null && incidentId == null;
    }
}
