package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.search.Skipped;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an incident. Each carries whatever its decision rested on, so that it
 * can be replayed.
 */
public sealed interface IncidentEvent {

    /** Something that changes who has it, or what is due. */
    sealed interface OfEscalation extends IncidentEvent {}

    /** Something that changes what is said to be broken. */
    sealed interface OfDetails extends IncidentEvent {}

    /** Something that changes how far it is known. */
    sealed interface OfPublication extends IncidentEvent {}

    /** Something that changes who does what. */
    sealed interface OfRoles extends IncidentEvent {}

    /** Event that gives the incident to somebody, or begins or ends it. */
    interface Transition {}

    /** The same without those it tells besides whoever is paged. */
    default IncidentEvent tellingNobody() {
        return this;
    }

    /**
     * Somebody reported it; it is PENDING until somebody has it.
     *
     * @param report what is broken
     * @param signalId the signal that brought the report
     * @param path the escalation path it keeps
     * @param fallback why it keeps another path than it was routed to; null when it keeps that one
     */
    record Opened(
            Report report,
            String signalId,
            EscalationPath path,
            @Nullable PathFallback fallback)
            implements IncidentEvent, Transition {

        /** One that keeps the path it was routed to. */
        public Opened(Report report, String signalId, EscalationPath path) {
            this(report, signalId, path, null);
        }

        public Opened {
            requireNonNull(report, "report");
            requireNonNull(signalId, "signalId");
            requireNonNull(path, "path");
        }
    }

    /**
     * The same thing was reported again while it was open.
     *
     * @param signalId the signal that brought the report
     * @param title what the repeated report says
     * @param reason what is new about it; null in records written before it was said
     */
    record Attached(String signalId, String title, @Nullable AttachReason reason)
            implements IncidentEvent {

        /** One that was reported again. */
        public Attached(String signalId, String title) {
            this(signalId, title, null);
        }

        public Attached {
            requireNonNull(signalId, "signalId");
            requireNonNull(title, "title");
        }

        /** Whether something was reported again, and not that it is over. */
        public boolean isReport() {
            return reason != AttachReason.RECOVERED;
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
     * Somebody has it and is paged; it is ASSIGNED.
     *
     * @param assignment who, and why
     */
    record Assigned(Assignment assignment) implements OfEscalation, Transition {
        public Assigned {
            requireNonNull(assignment, "assignment");
        }
    }

    /**
     * Nobody could be found; it is PENDING and searched for again.
     *
     * @param skipped who was passed over, and why
     * @param told who is told, the first time; afterwards nobody
     * @param searches how often somebody has been searched for in vain, from 1
     * @param retryAt when the next search is due
     */
    record NobodyFound(List<Skipped> skipped, List<String> told, int searches, Instant retryAt)
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
     * Nobody could be found and the path says to stop, or Leash itself cannot go on; it is in ERROR
     * and waits for a person.
     *
     * @param skipped who was passed over, and why
     * @param told who is told
     * @param reason why Leash cannot go on; null when nobody could be found
     * @param code why, for programs; null in records of older versions
     */
    record Failed(
            List<Skipped> skipped,
            List<String> told,
            @Nullable String reason,
            @Nullable GiveUpCode code)
            implements OfEscalation {

        /** Nobody could be found. */
        public Failed(List<Skipped> skipped, List<String> told) {
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
     * The path has ended and nobody acknowledged; it stays ASSIGNED, without a deadline.
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
     * @param person who
     * @param told who is told, because nobody else could be paged in their place
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
     * Somebody is working on it; it is IN_PROGRESS.
     *
     * @param owner who
     * @param repageAt when they are paged again unless it is resolved; null when never
     */
    record Acknowledged(String owner, @Nullable Instant repageAt)
            implements OfEscalation, Transition {
        public Acknowledged {
            requireNonNull(owner, "owner");
        }
    }

    /**
     * It is put off; it is IN_PROGRESS until then.
     *
     * @param owner who is paged when the time is over
     * @param until when that is
     */
    record Snoozed(String owner, Instant until) implements OfEscalation, Transition {
        public Snoozed {
            requireNonNull(owner, "owner");
            requireNonNull(until, "until");
        }
    }

    /**
     * Whoever has it is told once more. The deadline stays.
     *
     * @param person who
     */
    record Renotified(String person) implements OfEscalation {
        public Renotified {
            requireNonNull(person, "person");
        }
    }

    /**
     * Somebody wrote something down.
     *
     * @param text what, at most {@value IncidentCommand.AddNote#MAX_LENGTH} characters
     */
    record Noted(String text) implements IncidentEvent {
        public Noted {
            requireNonNull(text, "text");
        }
    }

    /**
     * It is over; it is RESOLVED.
     *
     * @param told everybody who was paged, and whoever was told that nobody could be
     * @param reopenUntil until when it can be reopened; null for thirty days
     */
    record Resolved(List<String> told, @Nullable Instant reopenUntil)
            implements OfEscalation, Transition {

        /** One that can be reopened for as long as usual. */
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

    /** It was not over after all; it is PENDING until somebody has it. */
    record Reopened() implements OfEscalation, Transition {}

    /**
     * Somebody has said otherwise what is broken. Nobody is paged for that.
     *
     * @param title its title now
     * @param severity how bad it is now
     * @param formerTitle its title before; null when it is the same
     * @param formerSeverity the name of its severity before; null when it is the same
     * @param labels its labels now; null when they are the same
     * @param formerLabels those that were there before and are no more, or are others; null when
     *     its labels are the same
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

    /** Somebody has said that it is an incident, and more than a page. Nobody is paged for that. */
    record Declared() implements OfPublication {}

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
    record RoleUnassigned(String roleId, String roleName, String formerPerson)
            implements OfRoles {
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
     * @param type its name on the wire
     */
    record Unrecognised(String type) implements IncidentEvent {
        public Unrecognised {
            requireNonNull(type, "type");
        }
    }
}
