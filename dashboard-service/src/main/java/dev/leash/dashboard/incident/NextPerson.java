package dev.leash.dashboard.incident;

import dev.leash.dashboard.view.People;
import dev.leash.model.incident.Incident;
import dev.leash.model.search.Search;
import dev.leash.model.search.Searched;
import dev.leash.wire.directory.StoredDirectory;
import java.util.Optional;
import java.util.Set;

/** Who would be paged next, as contacts and schedules are now. */
final class NextPerson {

    private NextPerson() {}

    /** The next person; empty when the path ends, or nobody could be found. */
    static Optional<String> of(Incident.Known incident, People people) {
        if (!(incident instanceof Incident.Assigned assigned) || assigned.escalateAt() == null) {
            return Optional.empty();
        }
        var history = incident.history();
        var at = assigned.escalateAt();
        return history.nextRung()
                .map(
                        place ->
                                Search.find(
                                        history.path(),
                                        place,
                                        assigned.assignment().assignee(),
                                        Set.of(),
                                        new StoredDirectory(people, history.path()),
                                        at))
                .filter(Searched.Found.class::isInstance)
                .map(found -> ((Searched.Found) found).assignee());
    }
}
