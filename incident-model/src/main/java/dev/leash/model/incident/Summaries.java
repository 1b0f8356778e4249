package dev.leash.model.incident;

import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.text.Excerpt;
import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * Completes events that were written before they carried the incident after them, by following
 * their incidents. Whoever reads a log from its beginning needs no other way to know how an
 * incident stands. Used by one thread.
 */
public final class Summaries {

    /** The most incidents that are followed at once; of more, those begun first are let go. */
    public static final int MAX_FOLLOWED = 5_000;

    private final LinkedHashMap<String, Incident> followed = new LinkedHashMap<>();
    private final Function<String, Incident> before;

    /**
     * Nothing was read yet.
     *
     * @param before an incident as it was before an event, by its number, where it is not followed;
     *     {@link Incident#UNREPORTED} when nothing is known of it
     */
    public Summaries(Function<String, Incident> before) {
        this.before = before;
    }

    /**
     * The event with the incident after it.
     *
     * @return the same event, when it says so itself or when nothing is known of what happened
     *     before it
     * @throws IllegalStateException when it cannot have happened to the incident
     */
    public Recorded complete(Recorded recorded) {
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

    /** Of what was reported no more is kept than a summary says. */
    private static Recorded slim(Recorded recorded) {
        if (!(recorded.event() instanceof Opened(var report, var signalId, var path, var fallback))) {
            return recorded;
        }
        Report slim =
                new Report(
                        report.title(),
                        Excerpt.of(report.details(), IncidentSummary.MAX_EXCERPT),
                        report.severity(),
                        report.labels(),
                        report.links(),
                        report.dedupKey(),
                        report.source());
        return new Recorded(
                recorded.incidentId(),
                recorded.sequence(),
                recorded.at(),
                recorded.actor(),
                recorded.cause(),
                new Opened(slim, signalId, path, fallback));
    }
}
