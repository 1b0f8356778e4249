package dev.leash.model.alert;

import dev.leash.model.route.Suppression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert belongs: to no incident, to one that triage has yet to name, to one that is open,
 * or to none because it pages nobody.
 *
 * @param questionId the signal with which triage was asked, or will be asked again; null where it
 *     has answered with an incident, or was not asked
 * @param askedAt when it was asked last; null as the question is
 * @param incidentId the open incident; null where there is none, or triage has yet to name it
 * @param leftId the incident it left last: word of triage that it belongs there was overtaken; null
 *     where there is none, or it is open again
 * @param waiting requests that are answered once triage has named the incident, at most {@value
 *     #MAX_WAITING}; those beyond are not
 * @param suppression why it pages nobody; null where it does, or triage has yet to answer
 */
public record Membership(
        @Nullable String questionId,
        @Nullable Instant askedAt,
        @Nullable String incidentId,
        @Nullable String leftId,
        List<String> waiting,
        @Nullable Suppression suppression) {

    /** The most requests that wait. */
    public static final int MAX_WAITING = 100;

    /** It belongs to no incident, and never did. */
    static final Membership NONE = new Membership(null, null, null, null, List.of());

    public Membership {
        waiting = List.copyOf(waiting);
    }

    /** One that pages. */
    public Membership(
            @Nullable String questionId,
            @Nullable Instant askedAt,
            @Nullable String incidentId,
            @Nullable String leftId,
            List<String> waiting) {
        this(questionId, askedAt, incidentId, leftId, waiting, null);
    }

    /** Triage is asked. */
    Membership asked(String question, Instant at) {
        return new Membership(question, at, null, leftId, List.of());
    }

    /** Triage is asked the same again. */
    Membership askedAgain(Instant at) {
        return new Membership(questionId, at, incidentId, leftId, waiting, suppression);
    }

    /** Triage is asked under another name, and has yet to say whether it still pages nobody. */
    Membership askedAs(String question, Instant at) {
        return new Membership(question, at, incidentId, leftId, waiting, suppression);
    }

    static Membership in(String incident) {
        return new Membership(null, null, incident, null, List.of());
    }

    static Membership left(String incident) {
        return new Membership(null, null, null, incident, List.of());
    }

    /** It pages nobody; triage is asked under this name when that may be over. */
    Membership suppressed(Suppression why, String question, Instant at) {
        return new Membership(question, at, null, leftId, List.of(), why);
    }

    /** The incident it left last is open again. */
    Membership welcome() {
        return new Membership(questionId, askedAt, incidentId, null, waiting, suppression);
    }

    Membership withWaiting(@Nullable String requestId) {
        if (requestId == null || waiting.size() >= MAX_WAITING) {
            return this;
        }
        List<String> more = new ArrayList<>(waiting);
        more.add(requestId);
        return new Membership(questionId, askedAt, incidentId, leftId, more, suppression);
    }

    Membership notAfter(Instant now) {
        return askedAt != null && askedAt.isAfter(now) ? askedAgain(now) : this;
    }

    boolean isNone() {
        return questionId == null && incidentId == null;
    }

    /** Whether triage has yet to answer. */
    boolean isUnnamed() {
        return questionId != null && suppression == null;
    }

    /** Whether a silence keeps it from paging. */
    boolean isSilenced() {
        return suppression != null && suppression.isSilence();
    }
}
