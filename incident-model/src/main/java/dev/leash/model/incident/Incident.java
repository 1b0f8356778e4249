package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.directory.Directory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its events have left it: one record per state, so that what makes no sense in a
 * state cannot be said in it. New states (drafts, dismissed ones) are further records of {@link
 * Known}.
 */
public sealed interface Incident {

    /** Before anything was reported under this number. */
    Incident UNREPORTED = new Unreported();

    /** What was over for so long that it left the store. */
    Incident GONE = new Gone();

    /**
     * When something happens by itself, unless something happens before; empty when nothing does.
     * This is the only truth about deadlines: whatever else holds them is an index.
     */
    Optional<Instant> nextDeadline();

    /**
     * When its clock rings: its next deadline, or, once it is over, when it leaves the store. It is
     * nobody's business but the store's.
     */
    Optional<Instant> timer();

    /** Nothing was reported under this number. */
    record Unreported() implements Incident {
        @Override
        public Optional<Instant> nextDeadline() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> timer() {
            return Optional.empty();
        }
    }

    /** It was over for so long that it left the store; its events are in the log. */
    record Gone() implements Incident {
        @Override
        public Optional<Instant> nextDeadline() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> timer() {
            return Optional.empty();
        }
    }

    /** Something was reported under this number. */
    sealed interface Known extends Incident {
        /** What is known whatever the state. */
        History history();

        /** The state, by its public name. */
        State state();

        /** Who has it; empty when nobody has. */
        Optional<String> owner();

        @Override
        default Optional<Instant> timer() {
            return nextDeadline();
        }

        /** Whether it is not over. */
        default boolean isOpen() {
            return state() != State.RESOLVED;
        }
    }

    /**
     * Nobody has it yet.
     *
     * @param searches how often somebody was searched for in vain
     * @param retryAt when the next search is due; null only between the report and the first search
     */
    record Pending(History history, int searches, @Nullable Instant retryAt) implements Known {

        /** The longest time from one search to the next. */
        public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

        public Pending {
            requireNonNull(history, "history");
        }

        @Override
        public State state() {
            return State.PENDING;
        }

        @Override
        public Optional<String> owner() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> nextDeadline() {
            return Optional.ofNullable(retryAt);
        }
    }

    /**
     * Somebody has it and has not acknowledged.
     *
     * @param assignment who, and why
     * @param escalateAt when the next rung is due; null once the path has ended, which is recorded
     */
    record Assigned(History history, Assignment assignment, @Nullable Instant escalateAt)
            implements Known {
        public Assigned {
            requireNonNull(history, "history");
            requireNonNull(assignment, "assignment");
        }

        @Override
        public State state() {
            return State.ASSIGNED;
        }

        @Override
        public Optional<String> owner() {
            return Optional.of(assignment.assignee());
        }

        @Override
        public Optional<Instant> nextDeadline() {
            return Optional.ofNullable(escalateAt);
        }
    }

    /**
     * Somebody is working on it.
     *
     * @param person who
     * @param since since when
     * @param repageAt when they are paged again unless it is resolved; null when never
     * @param snoozed whether that is because it was put off
     */
    record InProgress(
            History history,
            String person,
            Instant since,
            @Nullable Instant repageAt,
            boolean snoozed)
            implements Known {
        public InProgress {
            requireNonNull(history, "history");
            requireNonNull(person, "person");
            requireNonNull(since, "since");
        }

        @Override
        public State state() {
            return State.IN_PROGRESS;
        }

        @Override
        public Optional<String> owner() {
            return Optional.of(person);
        }

        @Override
        public Optional<Instant> nextDeadline() {
            return Optional.ofNullable(repageAt);
        }
    }

    /**
     * It is over.
     *
     * @param by who had it last; null when nobody had
     * @param since since when
     * @param reopenUntil until when it can be reopened, and is in the store; null for {@link
     *     Directory#REOPEN_FOR}
     */
    record Resolved(
            History history, @Nullable String by, Instant since, @Nullable Instant reopenUntil)
            implements Known {

        /** One that can be reopened for as long as usual. */
        public Resolved(History history, @Nullable String by, Instant since) {
            this(history, by, since, null);
        }

        public Resolved {
            requireNonNull(history, "history");
            requireNonNull(since, "since");
        }

        /** From when on it cannot be reopened. */
        public Instant closesAt() {
            return reopenUntil == null ? since.plus(Directory.REOPEN_FOR) : reopenUntil;
        }

        /** Whether it can no longer be reopened, and leaves the store. */
        public boolean isClosed(Instant at) {
            return !at.isBefore(closesAt());
        }

        @Override
        public Optional<Instant> timer() {
            return Optional.of(closesAt());
        }

        @Override
        public State state() {
            return State.RESOLVED;
        }

        @Override
        public Optional<String> owner() {
            return Optional.ofNullable(by);
        }

        @Override
        public Optional<Instant> nextDeadline() {
            return Optional.empty();
        }
    }

    /** Nobody could be found and the path says to stop, or Leash itself cannot go on. */
    record InError(History history) implements Known {
        public InError {
            requireNonNull(history, "history");
        }

        @Override
        public State state() {
            return State.ERROR;
        }

        @Override
        public Optional<String> owner() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> nextDeadline() {
            return Optional.empty();
        }
    }
}
