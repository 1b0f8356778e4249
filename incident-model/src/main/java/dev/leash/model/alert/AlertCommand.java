package dev.leash.model.alert;

import dev.leash.model.incident.Report;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.Suppression;
import dev.leash.model.incident.SourceRequest;
import org.jspecify.annotations.Nullable;

/** Something that is said to one alert, by its source or by what became of its incident. */
public sealed interface AlertCommand {

    /** Id of the command, the cause of its events. */
    String id();

    /**
     * Its source says that something is broken.
     *
     * @param id identifies the report: sent again with the same digest, it is not counted again
     * @param requestId who waits for the answer; null when nobody does
     * @param report what is broken; it has a dedup key
     * @param digest the {@link dev.leash.model.triage.ReportDigest} where the sender chose the id;
     *     null where Leash did, and no other report has it
     */
    record Fire(String id, @Nullable String requestId, Report report, @Nullable String digest)
            implements AlertCommand {}

    /**
     * Its source says that it is over.
     *
     * @param id identifies the report
     * @param requestId who waits for the answer; null when nobody does
     * @param report what is over; it has a dedup key
     * @param digest as for {@link Fire}
     * @param endsIncident true when its incident is resolved, too; null or false when that is only
     *     noted
     */
    record Resolve(
            String id,
            @Nullable String requestId,
            Report report,
            @Nullable String digest,
            @Nullable Boolean endsIncident)
            implements AlertCommand {

        /** Word that it is over, which its incident notes. */
        public Resolve(
                String id, @Nullable String requestId, Report report, @Nullable String digest) {
            this(id, requestId, report, digest, null);
        }

        boolean isEnd() {
            return Boolean.TRUE.equals(endsIncident);
        }
    }

    /**
     * Its source asks something of its incident. Nobody waits for the outcome.
     *
     * @param id identifies the request
     * @param source who asks, for people
     * @param request what
     */
    record Ask(String id, String source, SourceRequest request) implements AlertCommand {}

    /**
     * Triage says which incident it belongs to.
     *
     * @param incidentId its number
     * @param routing what alert routes decided; null when they were not asked, or there are none
     */
    record Join(String incidentId, @Nullable RoutingDecision routing) implements AlertCommand {

        /** One of which routes were not asked. */
        public Join(String incidentId) {
            this(incidentId, null);
        }

        @Override
        public String id() {
            return "join-" + incidentId;
        }
    }

    /**
     * Triage says that it pages nobody.
     *
     * @param why the reason
     * @param routing what alert routes decided; null when a silence comes before them
     */
    record Suppress(Suppression why, @Nullable RoutingDecision routing) implements AlertCommand {

        @Override
        public String id() {
            return "suppress-" + why.by();
        }
    }

    /**
     * An incident of it is open again. An alert that belongs to a newer one stays there.
     *
     * @param incidentId its number
     */
    record Rejoin(String incidentId) implements AlertCommand {

        @Override
        public String id() {
            return "rejoin-" + incidentId;
        }
    }

    /**
     * Its incident is over: the next report fires it anew.
     *
     * @param incidentId its number
     */
    record Leave(String incidentId) implements AlertCommand {

        @Override
        public String id() {
            return "leave-" + incidentId;
        }
    }
}
