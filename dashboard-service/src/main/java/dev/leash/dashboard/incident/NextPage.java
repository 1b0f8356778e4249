package dev.leash.dashboard.incident;

import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.State;
import dev.leash.model.search.Resolution;
import dev.leash.model.search.SkippedTarget;
import dev.leash.model.search.TargetResolver;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.incident.ShownIncident;
import dev.leash.wire.directory.StoredDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Outcome of the next deadline of an assigned incident, as contacts and schedules are now. */
sealed interface NextPage {

    record Of(String person) implements NextPage {}

    record None() implements NextPage {}

    /**
     * The path has a next level, and nobody on it can be paged.
     *
     * @param onCall whether somebody is on call then who cannot be reached
     * @param goesOn whether the search is tried again afterwards
     * @param told who is told that nobody was found
     */
    record Nobody(boolean onCall, boolean goesOn, List<String> told) implements NextPage {}

    /** The next page of an incident; {@link None} when it has no next level. */
    static NextPage of(ShownIncident incident, DirectoryView people) {
        Instant at = incident.summary().escalation().nextAt();
        String assignee = incident.summary().assignee();
        if (incident.state() != State.ASSIGNED || at == null || assignee == null) {
            return new None();
        }
        var path = incident.path();
        var directory = new StoredDirectory(people, path);
        return incident.nextLevel()
                .map(place -> TargetResolver.find(path, place, assignee, Set.of(), directory, at))
                .map(
                        found ->
                                switch (found) {
                                    case Resolution.Found person -> new Of(person.assignee());
                                    case Resolution.Nobody nobody ->
                                            new Nobody(
                                                    isOnCall(nobody),
                                                    path.whenNobody() == WhenNobody.RETRY,
                                                    directory.toldWhenNobody());
                                })
                .orElseGet(None::new);
    }

    private static boolean isOnCall(Resolution.Nobody nobody) {
        return nobody.skipped().stream()
                .map(SkippedTarget::reason)
                .anyMatch(
                        reason ->
                                reason != SkippedTarget.Reason.NOBODY_ON_CALL
                                        && reason != SkippedTarget.Reason.UNKNOWN_SCHEDULE);
    }
}
