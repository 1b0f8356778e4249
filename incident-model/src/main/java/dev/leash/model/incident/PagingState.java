package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.directory.Directory;
import dev.leash.model.search.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has an incident, and what happens next by itself: one record per {@link State}, so that what
 * makes no sense in a state cannot be said in it.
 */
public sealed interface PagingState {

    /** The state, by its public name. */
    State state();

    /** Who has it; empty when nobody has. */
    Optional<String> owner();

    /** What happens by itself, and when, unless something happens before. */
    Map<Timer, Instant> deadlines();

    /**
     * Nobody has it yet.
     *
     * @param searches how often it was written down that somebody was searched for in vain
     * @param retryAt when that is written down next, unless somebody is found before; null only
     *     between the report and the first search
     * @param skipped who was passed over, and why, as it was written down last; null in states of
     *     older versions
     */
    record Pending(int searches, @Nullable Instant retryAt, @Nullable List<Skipped> skipped)
            implements PagingState {

        /** How often somebody is searched for at least, whether or not it is written down. */
        public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

        /** How often it is written down at least that nobody was found. */
        public static final Duration TOLD_AT_LEAST_EVERY = Duration.ofDays(1);

        /** One of which nothing is known that was passed over. */
        public Pending(int searches, @Nullable Instant retryAt) {
            this(searches, retryAt, null);
        }

        public Pending {
            skipped = skipped == null ? null : List.copyOf(skipped);
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
        public Map<Timer, Instant> deadlines() {
            return Timer.SEARCH.at(retryAt);
        }
    }

    /**
     * Somebody has it and has not acknowledged.
     *
     * @param assignment who, and why
     * @param escalateAt when the next level is due; null once the path has ended, which is recorded
     */
    record Assigned(Assignment assignment, @Nullable Instant escalateAt) implements PagingState {
        public Assigned {
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
        public Map<Timer, Instant> deadlines() {
            return Timer.ESCALATION.at(escalateAt);
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
    record InProgress(String person, Instant since, @Nullable Instant repageAt, boolean snoozed)
            implements PagingState {
        public InProgress {
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
        public Map<Timer, Instant> deadlines() {
            return (snoozed ? Timer.SNOOZE : Timer.ACK_TIMEOUT).at(repageAt);
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
    record Resolved(@Nullable String by, Instant since, @Nullable Instant reopenUntil)
            implements PagingState {

        public Resolved {
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
        public State state() {
            return State.RESOLVED;
        }

        @Override
        public Optional<String> owner() {
            return Optional.ofNullable(by);
        }

        @Override
        public Map<Timer, Instant> deadlines() {
            return Timer.RETENTION.at(closesAt());
        }
    }

    /** Nobody could be found and the path says to stop, or Leash itself cannot go on. */
    record InError() implements PagingState {
        @Override
        public State state() {
            return State.ERROR;
        }

        @Override
        public Optional<String> owner() {
            return Optional.empty();
        }

        @Override
        public Map<Timer, Instant> deadlines() {
            return Map.of();
        }
    }
}
