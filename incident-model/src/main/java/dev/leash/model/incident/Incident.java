package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Incident after its events: a core, and one facet for each aspect. */
public sealed interface Incident {

    /** The incident before its first report. */
    Incident UNREPORTED = new Unreported();

    /** An incident that was resolved long ago and left the store. */
    Incident GONE = new Gone();

    /**
     * Armed timers, each with its due time. This is the only truth about deadlines; anything else
     * that holds them is an index.
     */
    Map<Timer, Instant> deadlines();

    /** The earliest deadline; empty when no timer is armed. */
    Optional<Instant> nextDeadline();

    /** Number without a report. */
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

    /** Incident that was resolved long ago and left the store; its events remain in the log. */
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
     * Incident in the store.
     *
     * @param core number, times and bookkeeping
     * @param details what is broken
     * @param escalation who is paged, and who owns the incident
     * @param publication whether the incident was declared
     * @param givenRoles who does what; null when nobody was given a role
     * @param alerts its alerts, which it follows; null when no alert route had a say in it
     */
    record Known(
            IncidentCore core,
            Details details,
            Escalation escalation,
            Publication publication,
            @Nullable Roles givenRoles,
            @Nullable IncidentAlerts alerts)
            implements Incident {

        /** An incident that does not follow its alerts. */
        public Known(
                IncidentCore core,
                Details details,
                Escalation escalation,
                Publication publication,
                @Nullable Roles givenRoles) {
            this(core, details, escalation, publication, givenRoles, null);
        }

        public Known {
            requireNonNull(core, "core");
            requireNonNull(details, "details");
            requireNonNull(escalation, "escalation");
            requireNonNull(publication, "publication");
        }

        /** The incident with another core. */
        Known with(IncidentCore next) {
            return new Known(next, details, escalation, publication, givenRoles, alerts);
        }

        /** The incident with another escalation. */
        Known with(Escalation next) {
            return new Known(core, details, next, publication, givenRoles, alerts);
        }

        /** The incident with other details. */
        Known with(Details next) {
            return new Known(core, next, escalation, publication, givenRoles, alerts);
        }

        /** The incident with another publication. */
        Known with(Publication next) {
            return new Known(core, details, escalation, next, givenRoles, alerts);
        }

        /** Somebody has been given a role, or has it no longer. */
        Known with(Roles next) {
            return new Known(core, details, escalation, publication, next, alerts);
        }

        /** The incident after one more report. */
        Known after(IncidentEvent.Attached attached) {
            return new Known(
                    core,
                    details,
                    escalation,
                    publication,
                    givenRoles,
                    alerts == null ? null : alerts.after(attached));
        }

        /** Who does what. */
        public Roles roles() {
            return givenRoles == null ? Roles.NONE : givenRoles;
        }

        /** Number of the incident. */
        public String id() {
            return core.id();
        }

        /** The owner and the deadlines. */
        public PagingState paging() {
            return escalation.paging();
        }

        /** State of paging. */
        public State state() {
            return paging().state();
        }

        /** The owner; empty when there is none. */
        public Optional<String> owner() {
            return paging().owner();
        }

        /** Whether the incident is not resolved. */
        public boolean isOpen() {
            return state() != State.RESOLVED;
        }

        /** Whether it was a draft, and was dismissed. */
        public boolean isDismissed() {
            return publication.stage() == Stage.DISMISSED;
        }

        /** Whether one of its events is known only to a newer version. */
        public boolean isPartlyUnknown() {
            return core.unrecognisedSequence() != null;
        }

        @Override
        public Map<Timer, Instant> deadlines() {
            Map<Timer, Instant> paging = paging().deadlines();
            Map<Timer, Instant> draft = publication.deadlines();
            if (draft.isEmpty()) {
                return paging;
            }
            Map<Timer, Instant> all = new EnumMap<>(Timer.class);
            all.putAll(paging);
            all.putAll(draft);
            return Map.copyOf(all);
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
