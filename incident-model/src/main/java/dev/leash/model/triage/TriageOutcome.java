package dev.leash.model.triage;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
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
     */
    record Attach(String incidentId, IncidentCommand.Attach attach) implements TriageOutcome {}

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
