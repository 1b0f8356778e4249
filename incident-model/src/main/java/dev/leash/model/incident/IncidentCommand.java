package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.route.RoutingDecision;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Command to one incident. {@link Lifecycle#decide} decides whether it is carried out. */
public sealed interface IncidentCommand {

    /** Command to the escalation facet. */
    sealed interface OfEscalation extends IncidentCommand {}

    /** Command to the details facet. */
    sealed interface OfDetails extends IncidentCommand {}

    /** Command to the publication facet. */
    sealed interface OfPublication extends IncidentCommand {}

    /** Something that is asked of who does what. */
    sealed interface OfRoles extends IncidentCommand {}

    /**
     * Opens the incident.
     *
     * @param report what is broken
     * @param signalId id of the signal that brought the report
     * @param pathId id of the escalation path to keep
     * @param routing what alert routes decided; null when there are none
     */
    record Open(
            Report report, String signalId, String pathId, @Nullable RoutingDecision routing)
            implements IncidentCommand {

        /** An opening that no alert route had a say in. */
        public Open(Report report, String signalId, String pathId) {
            this(report, signalId, pathId, null);
        }

        public Open {
            requireNonNull(report, "report");
            requireNonNull(signalId, "signalId");
            requireNonNull(pathId, "pathId");
        }
    }

    /**
     * Opens the incident as a draft.
     *
     * @param report what is broken
     * @param signalId id of the signal that led to it
     * @param pathId id of the escalation path to keep
     * @param draft the metric, and when the draft expires
     */
    record Draft(Report report, String signalId, String pathId, AutoDraft draft)
            implements IncidentCommand {
        public Draft {
            requireNonNull(report, "report");
            requireNonNull(signalId, "signalId");
            requireNonNull(pathId, "pathId");
            requireNonNull(draft, "draft");
        }
    }

    /** Publishes a draft. */
    record Publish() implements OfPublication {}

    /** Dismisses a draft. */
    record Dismiss() implements OfPublication {}

    /**
     * Attaches another report of the same problem.
     *
     * @param report the report
     * @param signalId id of the signal that brought it
     * @param requestId request of a sender who waits to be told the incident; null when none does
     * @param reason what is new about the report; null for a plain repeat
     * @param endsIncident true when the source of an alert that is over ends the incident with it,
     *     unless an alert route decides about that; null or false when the incident only hears of it
     */
    record Attach(
            Report report,
            String signalId,
            @Nullable String requestId,
            @Nullable AttachReason reason,
            @Nullable Boolean endsIncident)
            implements IncidentCommand {

        /** A report that ends nothing. */
        public Attach(
                Report report,
                String signalId,
                @Nullable String requestId,
                @Nullable AttachReason reason) {
            this(report, signalId, requestId, reason, null);
        }

        /** A plain repeat, whose sender does not wait. */
        public Attach(Report report, String signalId, @Nullable String requestId) {
            this(report, signalId, requestId, null, null);
        }

        public Attach {
            requireNonNull(report, "report");
            requireNonNull(signalId, "signalId");
        }
    }

    /** Acknowledges: the author works on the incident. */
    record Acknowledge() implements OfEscalation {}

    /** Resolves the incident. */
    record Resolve() implements OfEscalation {}

    /** Pages the next level now. */
    record Escalate() implements OfEscalation {}

    /** Assigns the incident to the author. */
    record Take() implements OfEscalation {}

    /**
     * Assigns the incident to a person.
     *
     * @param person reference to the contact: id, name, address or alias
     */
    record Reassign(String person) implements OfEscalation {
        public Reassign {
            requireNonNull(person, "person");
        }
    }

    /** Notifies the owner once more. */
    record Notify() implements OfEscalation {}

    /**
     * Adds a note.
     *
     * @param text text of the note
     */
    record AddNote(String text) implements IncidentCommand {

        /** The longest note, in characters. */
        public static final int MAX_LENGTH = 10_000;

        public AddNote {
            requireNonNull(text, "text");
            if (text.isBlank() || text.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "the note has "
                                + text.length()
                                + " characters; from 1 to "
                                + MAX_LENGTH
                                + " are allowed");
            }
        }
    }

    /**
     * Snoozes the incident.
     *
     * @param seconds for how long
     */
    record Snooze(long seconds) implements OfEscalation {

        /** The longest snooze: seven days. */
        public static final long MAX_SECONDS = Duration.ofDays(7).toSeconds();

        public Snooze {
            if (seconds < 60 || seconds > MAX_SECONDS) {
                throw new IllegalArgumentException(
                        "snooze for "
                                + seconds
                                + " seconds; from 60 to "
                                + MAX_SECONDS
                                + " are allowed");
            }
        }
    }

    /**
     * Changes title and severity.
     *
     * @param title new title, one line of 1 to {@value Report#MAX_TITLE_LENGTH} characters
     * @param severity new severity
     */
    record Edit(String title, @Nullable Severity severity, @Nullable Map<String, String> labels)
            implements OfDetails {

        /** An edit that leaves the labels as they are. */
        public Edit(String title, @Nullable Severity severity) {
            this(title, severity, null);
        }

        public Edit {
            if (labels != null) {
                labels = Map.copyOf(labels);
                Report.requireLabels(labels);
            }
            if (title.isBlank() || title.length() > Report.MAX_TITLE_LENGTH) {
                throw new IllegalArgumentException(
                        "the title has %d characters; from 1 to %d are allowed"
                                .formatted(title.length(), Report.MAX_TITLE_LENGTH));
            }
        }
    }

    /** Declares the incident: it is more than a page. */
    record Declare() implements OfPublication {}

    /**
     * Say who does what.
     *
     * @param role the id of the role
     * @param person the contact who has it from now on: their id, or whatever else they go by; null
     *     when nobody has
     */
    record AssignRole(String role, @Nullable String person) implements OfRoles {
        public AssignRole {
            requireNonNull(role, "role");
        }
    }

    /** It was not over after all. */
    record Reopen() implements OfEscalation {}

    /**
     * Meets a deadline that has passed.
     *
     * @param timer the timer; null for any timer that was due then
     * @param dueAt when it was due; a deadline that is no longer armed changes nothing
     */
    record MeetDeadline(@Nullable Timer timer, Instant dueAt) implements IncidentCommand {

        /** Meets the deadline of whichever timer was due then. */
        public MeetDeadline(Instant dueAt) {
            this(null, dueAt);
        }

        public MeetDeadline {
            requireNonNull(dueAt, "dueAt");
        }
    }

    /**
     * Repeats the search for an assignee, because contacts, schedules or paths have changed. No
     * effect when the incident has an owner, nor when there is still nobody: the next search keeps
     * its time.
     */
    record SearchAgain(@Nullable Boolean regular) implements OfEscalation {

        /** Something has changed. */
        public SearchAgain() {
            this(null);
        }

        boolean isRegular() {
            return Boolean.TRUE.equals(regular);
        }
    }

    /**
     * Reports that a person could not be reached on any channel.
     *
     * @param person id of the contact
     * @param pageSequence sequence of the event whose page could not be delivered; an outdated one
     *     changes nothing
     */
    record ReportUndeliverable(String person, long pageSequence) implements OfEscalation {
        public ReportUndeliverable {
            requireNonNull(person, "person");
        }
    }

    /**
     * Command that only a newer version knows; refused.
     *
     * @param type its type on the wire
     */
    record Unrecognised(String type) implements IncidentCommand {
        public Unrecognised {
            requireNonNull(type, "type");
        }
    }
}
