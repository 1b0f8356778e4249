package dev.leash.verification.incident;

import dev.leash.model.incident.Incident;
import dev.leash.verification.Bounds;
import dev.leash.verification.report.Book;
import dev.leash.verification.report.Invariant;
import java.time.Instant;

/** Whether an incident is left as it should be: by each decision, and by the end of the log. */
record Ends(Book book, Bounds bounds, Timing timing) {

    /** States that need no deadline say why themselves: the path has ended, or somebody has it. */
    void lookForArmed(Incident.Known incident, Object where) {
        if (incident instanceof Incident.Pending || incident instanceof Incident.Assigned) {
            book.check(
                    Invariant.ARMED_OR_SAID_WHY,
                    incident instanceof Incident.Assigned || incident.nextDeadline().isPresent(),
                    where,
                    () ->
                            "incident %s is %s and nothing is due"
                                    .formatted(incident.history().id(), incident.state()));
        }
    }

    /** Looks at the last that is known of it. */
    void look(Fold fold, Instant asOf) {
        Object where = String.valueOf(fold.lastWhere);
        if (fold.incident instanceof Incident.Known known) {
            lookForArmed(known, where);
            timing.lookAtLast(known, asOf, where);
            fold.asked().stream()
                    .filter(Asked::isPage)
                    .forEach(asked -> lookForRequested(fold, asked, asOf, where));
        }
    }

    private void lookForRequested(Fold fold, Asked asked, Instant asOf, Object where) {
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
                                "event %d pages %s, and there is no delivery"
                                        .formatted(asked.sequence(), person));
            }
        }
    }
}
