package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.directory.Directory;
import dev.leash.model.search.SkippedTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Owner and deadlines of an incident: one record per {@link State}, so that a combination that
 * makes no sense cannot be expressed.
 */
public sealed interface PagingState {

    /** State of paging. */
    State state();

    /** The owner; empty when there is none. */
    Optional<String> owner();

    /** Armed timers, each with its due time. */
    Map<Timer, Instant> deadlines();

    /**
     * Nobody was found yet.
     *
     * @param searches number of searches in vain
     * @param retryAt when the next search is due; null only between the report and the first search
     */
    record Pending(int searches, @Nullable Instant retryAt, @Nullable List<SkippedTarget> skipped)
            implements PagingState {

        /** The longest time between two searches. */
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
     * Somebody is assigned and has not acknowledged.
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
     * Somebody works on the incident.
     *
     * @param person id of the owner
     * @param since when they acknowledged
     * @param repageAt when they are paged again unless the incident is resolved; null when never
     * @param snoozed whether the incident is snoozed
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
     * The incident is resolved.
     *
     * @param by the last owner; null when there was none
     * @param since when it was resolved
     * @param reopenUntil until when it can be reopened and stays in the store; null for {@link
     *     Directory#REOPEN_FOR}
     */
    record Resolved(@Nullable String by, Instant since, @Nullable Instant reopenUntil)
            implements PagingState {

        public Resolved {
            requireNonNull(since, "since");
        }

        /** When the time to reopen ends. */
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

    /** A draft: nobody is paged until a person publishes it. */
    record Drafted() implements PagingState {
        @Override
        public State state() {
            return State.DRAFT;
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

    /**
     * Nobody could be found and the path does not search again, or Leash itself cannot continue.
     */
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
