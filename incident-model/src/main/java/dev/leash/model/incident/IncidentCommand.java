package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be asked of an incident. Whether it is done is for {@link Lifecycle#decide} to
 * say.
 */
public sealed interface IncidentCommand {

    /** Something that is asked of who has it, or of what is due. */
    sealed interface OfEscalation extends IncidentCommand {}

    /** Something that is asked of what is said to be broken. */
    sealed interface OfDetails extends IncidentCommand {}

    /** Something that is asked of how far it is known. */
    sealed interface OfPublication extends IncidentCommand {}

    /** Something that is asked of who does what. */
    sealed interface OfRoles extends IncidentCommand {}

    /**
     * Open it.
     *
     * @param report what is broken
     * @param signalId the signal that brought the report
     * @param pathId the escalation path to keep
     */
    record Open(Report report, String signalId, String pathId) implements IncidentCommand {
        public Open {
            requireNonNull(report, "report");
            requireNonNull(signalId, "signalId");
            requireNonNull(pathId, "pathId");
        }
    }

    /**
     * The same thing was reported again.
     *
     * @param report what was said
     * @param signalId the signal that brought it
     * @param requestId under which name its sender waits to hear where it went; null when nobody
     *     does
     * @param reason what is new about it; null when it was reported again
     */
    record Attach(
            Report report,
            String signalId,
            @Nullable String requestId,
            @Nullable AttachReason reason)
            implements IncidentCommand {

        /** One that was reported again. */
        public Attach(Report report, String signalId, @Nullable String requestId) {
            this(report, signalId, requestId, null);
        }

        public Attach {
            requireNonNull(report, "report");
            requireNonNull(signalId, "signalId");
        }
    }

    /** I am working on it. */
    record Acknowledge() implements OfEscalation {}

    /** It is over. */
    record Resolve() implements OfEscalation {}

    /** Page the next rung now. */
    record Escalate() implements OfEscalation {}

    /** Give it to me. */
    record Take() implements OfEscalation {}

    /**
     * Give it to somebody.
     *
     * @param person the contact: their id, or whatever else they go by
     */
    record Reassign(String person) implements OfEscalation {
        public Reassign {
            requireNonNull(person, "person");
        }
    }

    /** Tell whoever has it once more. */
    record Notify() implements OfEscalation {}

    /**
     * Write something down.
     *
     * @param text what
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
     * Put it off.
     *
     * @param seconds for how long
     */
    record Snooze(long seconds) implements OfEscalation {

        /** The longest time to put off: seven days. */
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
     * Say otherwise what is broken.
     *
     * @param title its title from now on, one line of 1 to {@value Report#MAX_TITLE_LENGTH} characters
     * @param severity how bad it is from now on
     * @param labels its labels from now on, bounded as those of a {@link Report}; null when they
     *     stay as they are
     */
    record Edit(String title, Severity severity, @Nullable Map<String, String> labels)
            implements OfDetails {

        /** One that leaves the labels as they are. */
        public Edit(String title, Severity severity) {
            this(title, severity, null);
        }

        public Edit {
            if (labels != null) {
                labels = Map.copyOf(labels);
                Report.requireLabels(labels);
            }
            requireNonNull(severity, "severity");
            if (title.isBlank() || title.length() > Report.MAX_TITLE_LENGTH) {
                throw new IllegalArgumentException(
                        "the title has %d characters; from 1 to %d are allowed"
                                .formatted(title.length(), Report.MAX_TITLE_LENGTH));
            }
        }
    }

    /** It is an incident, and more than a page. */
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
     * A deadline has come.
     *
     * @param timer whose; null when it is not said, which is any that is due then
     * @param dueAt when it was due; a deadline that is no longer armed changes nothing
     */
    record MeetDeadline(@Nullable Timer timer, Instant dueAt) implements IncidentCommand {

        /** The deadline of whichever timer is due then. */
        public MeetDeadline(Instant dueAt) {
            this(null, dueAt);
        }

        public MeetDeadline {
            requireNonNull(dueAt, "dueAt");
        }
    }

    /**
     * Contacts, schedules or paths have changed: whoever is searched for in vain may be found now.
     * Without effect where somebody has the incident, and where there is still nobody: the next
     * search stays when it is.
     */
    record SearchAgain() implements OfEscalation {}

    /**
     * Somebody could not be reached on any channel.
     *
     * @param person who
     * @param pageSequence the sequence of the page that could not be delivered; one that has been
     *     overtaken changes nothing
     */
    record ReportUndeliverable(String person, long pageSequence) implements OfEscalation {
        public ReportUndeliverable {
            requireNonNull(person, "person");
        }
    }

    /**
     * Something that only a newer version knows. It is refused.
     *
     * @param type its name on the wire
     */
    record Unrecognised(String type) implements IncidentCommand {
        public Unrecognised {
            requireNonNull(type, "type");
        }
    }
}
