package dev.leash.verification.incident;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.State;
import dev.leash.verification.Bounds;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import java.time.Instant;

/** Checks the state in which each decision, and the end of the log, leaves an incident. */
record Ends(Findings book, Bounds bounds, Timing timing) {

    /**
     * A pending incident needs a deadline; other states imply why there is none: the path has
     * ended, or somebody has the incident.
     */
    void lookForArmed(Incident.Known incident, Object where) {
        if (incident.state() == State.PENDING || incident.state() == State.ASSIGNED) {
            book.check(
                    Invariant.ARMED_OR_SAID_WHY,
                    incident.state() == State.ASSIGNED || incident.nextDeadline().isPresent(),
                    where,
                    () ->
                            "incident %s is %s but has no deadline"
                                    .formatted(incident.id(), incident.state()));
        }
    }

    /** Checks the final state. */
    void look(IncidentFold fold, Instant asOf) {
        Object where = String.valueOf(fold.lastWhere);
        if (fold.incident instanceof Incident.Known known) {
            lookForArmed(known, where);
            timing.lookAtLast(known, asOf, where);
            fold.asked().stream()
                    .filter(RequestedPages::isPage)
                    .forEach(asked -> lookForRequested(fold, asked, asOf, where));
        }
    }

    private void lookForRequested(
            IncidentFold fold, RequestedPages asked, Instant asOf, Object where) {
        for (String person : asked.people()) {
            boolean isRequested =
                    asked.requested().contains(person) || fold.couldNotBeReached(person);
            if (!isRequested && asked.at().plus(bounds.underWay()).isAfter(asOf)) {
                book.open(Invariant.PAGES_ARE_REQUESTED);
            } else {
                book.check(
                        Invariant.PAGES_ARE_REQUESTED,
                        isRequested,
                        where,
                        () ->
                                "event %d pages %s, but there is no delivery"
                                        .formatted(asked.sequence(), person));
            }
        }
    }
}
