package dev.leash.dashboard.incident;

import dev.leash.view.directory.People;
import dev.leash.view.incident.ShownIncident;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.State;
import dev.leash.model.search.Search;
import dev.leash.model.search.Searched;
import dev.leash.model.search.Skipped;
import dev.leash.wire.directory.StoredDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the next deadline of an assigned incident comes to, as contacts and schedules are now. */
sealed interface NextPage {

    record Of(String person) implements NextPage {}

    record None() implements NextPage {}

    /**
     * The path has a further step, and nobody can be paged on it.
     *
     * @param onCall whether somebody is on call then, whom no page can reach
     * @param goesOn whether the search goes on afterwards
     * @param told who hears of it
     */
    record Nobody(boolean onCall, boolean goesOn, List<String> told) implements NextPage {}

    /** The next page of an incident; {@link None} when it waits for no deadline. */
    static NextPage of(ShownIncident incident, People people) {
        Instant at = incident.summary().escalation().nextAt();
        String assignee = incident.summary().assignee();
        if (incident.state() != State.ASSIGNED || at == null || assignee == null) {
            return new None();
        }
        var path = incident.path();
        var directory = new StoredDirectory(people, path);
        return incident.nextLevel()
                .map(
                        place ->
                                Search.find(
                                        path,
                                        place,
                                        assignee,
                                        Set.of(),
                                        directory,
                                        at))
                .map(
                        found ->
                                switch (found) {
                                    case Searched.Found person -> new Of(person.assignee());
                                    case Searched.Nobody nobody ->
                                            new Nobody(
                                                    isOnCall(nobody),
                                                    path.whenNobody() == WhenNobody.RETRY,
                                                    directory.toldWhenNobody());
                                })
                .orElseGet(None::new);
    }

    private static boolean isOnCall(Searched.Nobody nobody) {
        return nobody.skipped().stream()
                .map(Skipped::reason)
                .anyMatch(
                        reason ->
                                reason != Skipped.Reason.NOBODY_ON_CALL
                                        && reason != Skipped.Reason.UNKNOWN_SCHEDULE);
    }
}
