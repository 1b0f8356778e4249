package dev.leash.model.incident;

import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.text.WellFormedText;
import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * Completes events of older versions, which did not carry the incident after them, by replaying
 * their incidents. Readers of a log from its beginning need nothing else to know how an incident
 * stands. Not thread-safe.
 */
public final class Summaries {

    /** Maximum number of incidents replayed at once; beyond it, those begun first are dropped. */
    public static final int MAX_FOLLOWED = 20_000;

    private final LinkedHashMap<String, Incident> followed = new LinkedHashMap<>();
    private final Function<String, Incident> before;

    /**
     * A reader that has seen no event yet.
     *
     * @param before gives an incident as it was before an event, by its number, when it is not
     *     being replayed; {@link Incident#UNREPORTED} when it is unknown
     */
    public Summaries(Function<String, Incident> before) {
        this.before = before;
    }

    /**
     * The event with the incident after it.
     *
     * @return the same event when it is complete, or when the history before it is unknown
     * @throws IllegalStateException when the event cannot have happened to the incident
     */
    public IncidentRecord complete(IncidentRecord recorded) {
        String id = recorded.incidentId();
        if (recorded.incident() != null) {
            followed.remove(id);
            return recorded;
        }
        Incident left = followed.containsKey(id) ? followed.get(id) : before.apply(id);
        if (left instanceof Incident.Unreported && recorded.sequence() > 1) {
            return recorded;
        }
        if (!(Lifecycle.evolve(left, slim(recorded)) instanceof Incident.Known after)) {
            return recorded;
        }
        follow(id, after);
        return recorded.with(IncidentSummary.of(left, after));
    }

    private void follow(String id, Incident after) {
        followed.put(id, after);
        if (followed.size() > MAX_FOLLOWED) {
            followed.pollFirstEntry();
        }
    }

    /** The record without the parts of the report that a summary does not need. */
    private static IncidentRecord slim(IncidentRecord recorded) {
        if (!(recorded.event()
                instanceof
                Opened(var report, var signalId, var path, var fallback, var routing))) {
            return recorded;
        }
        Report slim =
                report.slim(
                        WellFormedText.cut(report.details(), IncidentSummary.MAX_EXCERPT),
                        report.labels(),
                        report.links());
        return new IncidentRecord(
                recorded.incidentId(),
                recorded.sequence(),
                recorded.at(),
                recorded.actor(),
                recorded.cause(),
                new Opened(slim, signalId, path, fallback, routing));
    }
}
