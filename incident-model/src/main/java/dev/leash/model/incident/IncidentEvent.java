package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.search.SkippedTarget;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Event of an incident. Each carries everything its decision was based on, so that it can be
 * replayed.
 */
public sealed interface IncidentEvent {

    /** Event that changes the owner or the deadlines. */
    sealed interface OfEscalation extends IncidentEvent {}

    /** Event that changes what is said to be broken. */
    sealed interface OfDetails extends IncidentEvent {}

    /** Event that changes whether the incident is declared. */
    sealed interface OfPublication extends IncidentEvent {}

    /** Something that changes who does what. */
    sealed interface OfRoles extends IncidentEvent {}

    /** Event that gives the incident to somebody, or begins or ends it. */
    interface Transition {}

    /** Event that begins an incident. */
    sealed interface Beginning extends IncidentEvent, Transition permits Opened, AutoDrafted {

        /** What is broken. */
        Report report();

        /** Id of the signal that brought the report. */
        String signalId();

        /** Escalation path the incident keeps. */
        EscalationPath path();
    }

    /** The event without the people it tells besides those it pages. */
    default IncidentEvent tellingNobody() {
        return this;
    }

    /**
     * The incident was reported; it is PENDING until somebody is assigned.
     *
     * @param report what is broken
     * @param signalId id of the signal that brought the report
     * @param path escalation path the incident keeps
     * @param fallback why it keeps another path than it was routed to; null when it keeps that one
     * @param routing what alert routes decided; null when there are none
     */
    record Opened(
            Report report,
            String signalId,
            EscalationPath path,
            @Nullable PathFallback fallback,
            @Nullable RoutingDecision routing)
            implements Beginning {

        /** An incident that keeps the path it was routed to. */
        public Opened(Report report, String signalId, EscalationPath path) {
            this(report, signalId, path, null, null);
        }

        /** An incident that no alert route had a say in. */
        public Opened(
                Report report,
                String signalId,
                EscalationPath path,
                @Nullable PathFallback fallback) {
            this(report, signalId, path, fallback, null);
        }

        public Opened {
            requireNonNull(report, "report");
            requireNonNull(signalId, "signalId");
            requireNonNull(path, "path");
        }
    }

    /**
     * The problem was reported again while the incident was open.
     *
     * @param signalId id of the signal that brought the report
     * @param title title of the repeated report
     * @param reason what is new about it; null in records of older versions
     * @param alertKey the {@link DedupKey} of its alert; null when it is none, or the incident does
     *     not follow its alerts
     * @param stillFiring how many alerts of the incident fire after it; null unless its alert is
     *     over, and the incident follows its alerts
     */
    record Attached(
            String signalId,
            String title,
            @Nullable AttachReason reason,
            @Nullable String alertKey,
            @Nullable Integer stillFiring)
            implements IncidentEvent {

        /** A report of an incident that does not follow its alerts. */
        public Attached(String signalId, String title, @Nullable AttachReason reason) {
            this(signalId, title, reason, null, null);
        }

        /** A plain repeat. */
        public Attached(String signalId, String title) {
            this(signalId, title, null);
        }

        public Attached {
            requireNonNull(signalId, "signalId");
            requireNonNull(title, "title");
        }

        /** Whether the problem was reported again, as opposed to reported to be over. */
        public boolean isReport() {
            return reason != AttachReason.RECOVERED;
        }

        /** Whether it says nothing new: several in a row are as good as one. */
        public boolean isRepeat() {
            return isReport()
                    && reason != AttachReason.MORE_URGENT
                    && reason != AttachReason.GROUPED;
        }

        /** What happened, in words that begin a sentence. */
        public String words() {
            return orRepeated().words();
        }

        /** What is new about it; that it was reported again where nothing is said. */
        public AttachReason orRepeated() {
            return reason == null ? AttachReason.REPEATED : reason;
        }
    }

    /**
     * Somebody was assigned and is paged; the incident is ASSIGNED.
     *
     * @param assignment who, and why
     */
    record Assigned(Assignment assignment) implements OfEscalation, Transition {
        public Assigned {
            requireNonNull(assignment, "assignment");
        }
    }

    /**
     * Nobody could be found; the incident is PENDING and the search will be repeated.
     *
     * @param skipped who was skipped, and why
     * @param told who is told; empty after the first search
     * @param searches number of searches in vain, from 1
     * @param retryAt when the next search is due
     */
    record NobodyFound(
            List<SkippedTarget> skipped, List<String> told, int searches, Instant retryAt)
            implements OfEscalation {
        public NobodyFound {
            skipped = List.copyOf(skipped);
            told = List.copyOf(told);
            requireNonNull(retryAt, "retryAt");
        }

        @Override
        public IncidentEvent tellingNobody() {
            return new NobodyFound(skipped, List.of(), searches, retryAt);
        }
    }

    /**
     * Nobody could be found and the path does not search again, or Leash itself cannot continue;
     * the incident is in ERROR and waits for a person.
     *
     * @param skipped who was skipped, and why
     * @param told who is told
     * @param reason why Leash cannot continue; null when nobody could be found
     * @param code code of the reason; null in records of older versions
     */
    record Failed(
            List<SkippedTarget> skipped,
            List<String> told,
            @Nullable String reason,
            @Nullable GiveUpCode code)
            implements OfEscalation {

        /** An incident for which nobody could be found. */
        public Failed(List<SkippedTarget> skipped, List<String> told) {
            this(skipped, told, null, GiveUpCode.NOBODY_FOUND);
        }

        public Failed {
            skipped = List.copyOf(skipped);
            told = List.copyOf(told);
        }

        @Override
        public IncidentEvent tellingNobody() {
            return new Failed(skipped, List.of(), reason, code);
        }
    }

    /**
     * The path has ended without an acknowledgement; the incident stays ASSIGNED, without a
     * deadline.
     *
     * @param told who is told
     */
    record PathExhausted(List<String> told) implements OfEscalation {
        public PathExhausted {
            told = List.copyOf(told);
        }

        @Override
        public IncidentEvent tellingNobody() {
            return new PathExhausted(List.of());
        }
    }

    /**
     * Somebody could not be reached on any channel.
     *
     * @param person id of the contact
     * @param told who is told, because nobody else could be paged instead
     */
    record Undeliverable(String person, List<String> told) implements OfEscalation {
        public Undeliverable {
            requireNonNull(person, "person");
            told = List.copyOf(told);
        }

        @Override
        public IncidentEvent tellingNobody() {
            return new Undeliverable(person, List.of());
        }
    }

    /**
     * The incident was acknowledged; it is IN_PROGRESS.
     *
     * @param owner who works on it
     * @param repageAt when they are paged again unless the incident is resolved; null when never
     */
    record Acknowledged(String owner, @Nullable Instant repageAt)
            implements OfEscalation, Transition {
        public Acknowledged {
            requireNonNull(owner, "owner");
        }
    }

    /**
     * The incident was snoozed; it is IN_PROGRESS until the snooze ends.
     *
     * @param owner who is paged when the snooze ends
     * @param until when the snooze ends
     */
    record Snoozed(String owner, Instant until) implements OfEscalation, Transition {
        public Snoozed {
            requireNonNull(owner, "owner");
            requireNonNull(until, "until");
        }
    }

    /**
     * The owner is notified once more. The deadline is unchanged.
     *
     * @param person id of the owner
     */
    record Renotified(String person) implements OfEscalation {
        public Renotified {
            requireNonNull(person, "person");
        }
    }

    /**
     * A note was added.
     *
     * @param text the note, at most {@value IncidentCommand.AddNote#MAX_LENGTH} characters
     */
    record Noted(String text) implements IncidentEvent {
        public Noted {
            requireNonNull(text, "text");
        }
    }

    /**
     * The incident was resolved.
     *
     * @param told everybody who was paged, and the stand-ins who were told that nobody could be
     * @param reopenUntil until when it can be reopened; null for thirty days
     */
    record Resolved(List<String> told, @Nullable Instant reopenUntil)
            implements OfEscalation, Transition {

        /** A resolution with the default time to reopen. */
        public Resolved(List<String> told) {
            this(told, null);
        }

        public Resolved {
            told = List.copyOf(told);
        }

        @Override
        public IncidentEvent tellingNobody() {
            return new Resolved(List.of(), reopenUntil);
        }
    }

    /** The incident was reopened; it is PENDING until somebody is assigned. */
    record Reopened() implements OfEscalation, Transition {}

    /**
     * Title or severity were edited. Nobody is paged for that.
     *
     * @param title the title now
     * @param severity the severity now
     * @param formerTitle the title before; null when unchanged
     * @param formerSeverity name of the severity before; null when unchanged
     */
    record Edited(
            String title,
            Severity severity,
            @Nullable String formerTitle,
            @Nullable String formerSeverity,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, String> formerLabels)
            implements OfDetails {

        /** One with the same labels. */
        public Edited(
                String title,
                Severity severity,
                @Nullable String formerTitle,
                @Nullable String formerSeverity) {
            this(title, severity, formerTitle, formerSeverity, null, null);
        }

        public Edited {
            requireNonNull(title, "title");
            requireNonNull(severity, "severity");
            labels = labels == null ? null : Map.copyOf(labels);
            formerLabels = formerLabels == null ? null : Map.copyOf(formerLabels);
        }
    }

    /** The incident was declared: it is more than a page. Nobody is paged for that. */
    record Declared() implements OfPublication {}

    /**
     * A metric turned unhealthy, and an incident was drafted. Nobody is paged, and nothing is
     * public until a person publishes it.
     *
     * @param report what is broken
     * @param signalId id of the signal that led to it
     * @param path escalation path the incident keeps
     * @param draft the metric, and when the draft expires
     * @param told owners who are told by mail
     */
    record AutoDrafted(
            Report report,
            String signalId,
            EscalationPath path,
            AutoDraft draft,
            List<String> told)
            implements Beginning, OfPublication {
        public AutoDrafted {
            requireNonNull(report, "report");
            requireNonNull(signalId, "signalId");
            requireNonNull(path, "path");
            requireNonNull(draft, "draft");
            told = List.copyOf(told);
        }

        @Override
        public IncidentEvent tellingNobody() {
            return new AutoDrafted(report, signalId, path, draft, List.of());
        }
    }

    /** A person published a draft: it is an incident, and somebody is paged from now on. */
    record AutoPublished() implements OfPublication, Transition {}

    /** Nobody published or dismissed a draft in time. It is dismissed. */
    record AutoExpired() implements OfPublication {}

    /**
     * A draft was dismissed: it is over, and was never public.
     *
     * @param reason why
     * @param keptUntil until when it stays in the store; null for as long as usual
     */
    record AutoDismissed(DismissReason reason, @Nullable Instant keptUntil)
            implements OfPublication, Transition {
        public AutoDismissed {
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Somebody has a role from now on. Nobody is paged for that.
     *
     * @param roleId which role
     * @param roleName what it was called then
     * @param person who has it
     * @param formerPerson who had it before; null when nobody was given it
     */
    record RoleAssigned(
            String roleId, String roleName, String person, @Nullable String formerPerson)
            implements OfRoles {
        public RoleAssigned {
            requireNonNull(roleId, "roleId");
            requireNonNull(roleName, "roleName");
            requireNonNull(person, "person");
        }
    }

    /**
     * Nobody has a role any more that somebody was given. Nobody is paged for that.
     *
     * @param roleId which role
     * @param roleName what it was called then
     * @param formerPerson who had it before
     */
    record RoleUnassigned(String roleId, String roleName, String formerPerson) implements OfRoles {
        public RoleUnassigned {
            requireNonNull(roleId, "roleId");
            requireNonNull(roleName, "roleName");
            requireNonNull(formerPerson, "formerPerson");
        }
    }

    /**
     * Something that only a newer version knows. It has its place in the history, and changes
     * nothing that this version can tell.
     *
     * @param type its type on the wire
     */
    record Unrecognised(String type) implements IncidentEvent {
        public Unrecognised {
            requireNonNull(type, "type");
        }
    }
}
