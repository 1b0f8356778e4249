package dev.leash.model.triage;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.Suppression;
import dev.leash.model.incident.SourceRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signal comes to. */
public sealed interface TriageOutcome {

    /**
     * A new incident.
     *
     * @param incidentId its number
     * @param key the dedup key that it alone claims from now on; null when it has none
     * @param open what to ask of the lifecycle
     * @param explanation why it is new although its id was known; null as a rule
     */
    record Open(
            String incidentId,
            @Nullable String key,
            IncidentCommand.Open open,
            @Nullable String explanation)
            implements TriageOutcome {

        /** One whose id was not known. */
        public Open(String incidentId, @Nullable String key, IncidentCommand.Open open) {
            this(incidentId, key, open, null);
        }
    }

    /**
     * A new incident that is a draft.
     *
     * @param incidentId its number
     * @param services keys of the services it affects, which it claims
     * @param draft what to ask of the lifecycle
     */
    record Draft(String incidentId, List<String> services, IncidentCommand.Draft draft)
            implements TriageOutcome {
        public Draft {
            services = List.copyOf(services);
        }
    }

    /**
     * A message for an open incident.
     *
     * @param incidentId its number
     * @param requestId id of the command
     * @param source whose message it is
     * @param text the message
     */
    record Note(String incidentId, String requestId, String source, String text)
            implements TriageOutcome {}

    /**
     * One more report of an open incident.
     *
     * @param incidentId its number
     * @param attach what to ask of the lifecycle
     * @param joining how its alert came to the incident by its group; null when the incident claims
     *     its key already
     */
    record Attach(String incidentId, IncidentCommand.Attach attach, @Nullable Joining joining)
            implements TriageOutcome {

        /** One whose key the incident claims already. */
        public Attach(String incidentId, IncidentCommand.Attach attach) {
            this(incidentId, attach, null);
        }
    }

    /**
     * How an alert came to an open incident of its group.
     *
     * @param key the dedup key that the incident claims from now on; null when it has none
     * @param routing what alert routes decided
     */
    record Joining(@Nullable String key, RoutingDecision routing) {
        public Joining {
            requireNonNull(routing, "routing");
        }
    }

    /**
     * No incident: a silence or a route keeps the alert from paging.
     *
     * @param key its dedup key
     * @param why why nobody is paged
     * @param routing what alert routes decided; null when a silence comes before them
     */
    record Suppressed(String key, Suppression why, @Nullable RoutingDecision routing)
            implements TriageOutcome {
        public Suppressed {
            requireNonNull(key, "key");
            requireNonNull(why, "why");
        }

        /** Outcome for the reporter. */
        public Outcome.Decided outcome() {
            OutcomeCode code =
                    why.isSilence() ? OutcomeCode.SILENCED : OutcomeCode.ROUTE_PAGES_NOBODY;
            return new Outcome.AlreadyDone(code, "No one is paged. " + why.reason());
        }
    }

    /**
     * Something that the source of an alert asks of its incident.
     *
     * @param incidentId its number
     * @param source who asks, for people
     * @param request what to ask of the lifecycle
     */
    record Ask(String incidentId, String source, SourceRequest request) implements TriageOutcome {}

    /**
     * The same signal once more; nothing is to be done.
     *
     * @param incidentId the incident it came to
     * @param isOpen whether that is open, and claims the dedup key
     */
    record Repeat(String incidentId, boolean isOpen) implements TriageOutcome {}

    /**
     * An alert was counted, and its incident is open; nothing is to be done.
     *
     * @param incidentId the incident that holds the dedup key
     */
    record Held(String incidentId) implements TriageOutcome {}

    /**
     * Others claim a dedup key than before.
     *
     * @param key which
     * @param incidents who claims it from now on, the one that holds it first; empty when it is
     *     free
     */
    record Claimed(String key, List<String> incidents) implements TriageOutcome {
        public Claimed {
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * No incident: nothing is to be done of it.
     *
     * @param outcome why, for callers that wait
     */
    record Nothing(Outcome.Decided outcome) implements TriageOutcome {
        public Nothing {
            requireNonNull(outcome, "outcome");
        }

        static Nothing alreadyDone(OutcomeCode code, String explanation) {
            return new Nothing(new Outcome.AlreadyDone(code, explanation));
        }
    }
}
