package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Incident as its events have left it: a core, and a facet for each thing that is said of it. */
public sealed interface Incident {

    /** Before anything was reported under this number. */
    Incident UNREPORTED = new Unreported();

    /** What was over for so long that it left the store. */
    Incident GONE = new Gone();

    /**
     * What happens by itself, and when, unless something happens before. This is the only truth
     * about deadlines: whatever else holds them is an index.
     */
    Map<Timer, Instant> deadlines();

    /** When the next event happens by itself; empty when none does. */
    Optional<Instant> nextDeadline();

    /** Nothing was reported under this number. */
    record Unreported() implements Incident {
        @Override
        public Map<Timer, Instant> deadlines() {
            return Map.of();
        }

        @Override
        public Optional<Instant> nextDeadline() {
            return Optional.empty();
        }
    }

    /** It was over for so long that it left the store; its events are in the log. */
    record Gone() implements Incident {
        @Override
        public Map<Timer, Instant> deadlines() {
            return Map.of();
        }

        @Override
        public Optional<Instant> nextDeadline() {
            return Optional.empty();
        }
    }

    /**
     * Something was reported under this number.
     *
     * @param core its number, its times, and what else has to be kept
     * @param details what is broken
     * @param escalation who is paged, and who has it
     * @param publication how far it is known
     * @param givenRoles who does what; null before anybody was given a role
     */
    record Known(
            IncidentCore core,
            Details details,
            Escalation escalation,
            Publication publication,
            @Nullable Roles givenRoles)
            implements Incident {
        public Known {
            requireNonNull(core, "core");
            requireNonNull(details, "details");
            requireNonNull(escalation, "escalation");
            requireNonNull(publication, "publication");
        }

        /** One event later. */
        Known with(IncidentCore next) {
            return new Known(next, details, escalation, publication, givenRoles);
        }

        /** Paged, taken, ended or begun again. */
        Known with(Escalation next) {
            return new Known(core, details, next, publication, givenRoles);
        }

        /** Said otherwise. */
        Known with(Details next) {
            return new Known(core, next, escalation, publication, givenRoles);
        }

        /** Known further, or less far. */
        Known with(Publication next) {
            return new Known(core, details, escalation, next, givenRoles);
        }

        /** Somebody has been given a role, or has it no longer. */
        Known with(Roles next) {
            return new Known(core, details, escalation, publication, next);
        }

        /** Who does what. */
        public Roles roles() {
            return givenRoles == null ? Roles.NONE : givenRoles;
        }

        /** Its number. */
        public String id() {
            return core.id();
        }

        /** Who has it, and what is due. */
        public PagingState paging() {
            return escalation.paging();
        }

        /** The state, by its public name. */
        public State state() {
            return paging().state();
        }

        /** Who has it; empty when nobody has. */
        public Optional<String> owner() {
            return paging().owner();
        }

        /** Whether it is not over. */
        public boolean isOpen() {
            return state() != State.RESOLVED;
        }

        /** Whether something happened to it of which this version knows nothing but that it did. */
        public boolean isPartlyUnknown() {
            return core.unrecognisedSequence() != null;
        }

        @Override
        public Map<Timer, Instant> deadlines() {
            return paging().deadlines();
        }

        @Override
        public Optional<Instant> nextDeadline() {
            return deadlines().entrySet().stream()
                    .filter(armed -> armed.getKey() != Timer.RETENTION)
                    .map(Map.Entry::getValue)
                    .min(Instant::compareTo);
        }
    }
}
