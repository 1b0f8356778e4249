package dev.leash.model.directory;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Service;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.Silence;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lookup of contacts, schedules and paths for a decision. Answers are as of the moment of deciding,
 * and become part of the events decided.
 */
public interface Directory {

    /** The contact with an id. */
    Optional<Contact> contact(String id);

    /**
     * The contact that a text means: by id, else by name, e-mail address or alias, however it is
     * written ({@link PersonReference}). Implementations with an index override this.
     */
    default Optional<Contact> person(String reference) {
        return contact(reference).or(() -> PersonIndex.of(contacts()).person(reference));
    }

    /** All contacts, in a stable order. */
    List<Contact> contacts();

    /** The final schedule with an id: who is on call by it. */
    Optional<FinalSchedule> schedule(String id);

    /** The escalation path with an id. */
    Optional<EscalationPath> path(String id);

    /**
     * Whether a contact wants updates by mail on incidents they were paged for; true unless they
     * say otherwise. Does not apply to pages.
     */
    default boolean wantsUpdatesByMail(String contact) {
        return true;
    }

    /**
     * Whether an owner wants to be told by mail of incidents that were drafted automatically; true
     * unless they say otherwise.
     */
    default boolean wantsDraftsByMail(String contact) {
        return true;
    }

    /** The metric with an id. */
    default Optional<Metric> metric(String id) {
        return Optional.empty();
    }

    /** All services, in a stable order. */
    default List<Service> services() {
        return List.of();
    }

    /** Whether the plan includes automatic drafts. */
    default boolean allowsDrafts() {
        return true;
    }

    /** What the role of that id is called that people can have in incidents. */
    default Optional<String> roleName(String id) {
        return Optional.empty();
    }

    /** The alert routes, in the order in which they are asked; also those switched off. */
    default List<AlertRoute> routes() {
        return List.of();
    }

    /** The silences, also those to come and those past. */
    default List<Silence> silences() {
        return List.of();
    }

    /** The severity with an id. */
    default Optional<Severity> severity(String id) {
        return Severity.BUILT_IN.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** For how long what is over can be reopened where nothing else is said. */
    Duration REOPEN_FOR = Duration.ofDays(30);

    /** How long a resolved incident can be reopened. */
    default Duration reopenFor() {
        return REOPEN_FOR;
    }

    /** Maximum number of stand-ins that are told: enough that somebody notices. */
    int MAX_TOLD_WHEN_NOBODY = 50;

    /**
     * The stand-ins, told when nobody can be found: the reachable fallbacks and admins, else
     * everybody reachable, because telling nobody is never right. Of more than {@value
     * #MAX_TOLD_WHEN_NOBODY} only the first are told, in the order of {@link #contacts}, those who
     * may act before viewers.
     */
    default List<String> toldWhenNobody() {
        List<Contact> reachable = contacts().stream().filter(Contact::isReachable).toList();
        List<Contact> told = reachable.stream().filter(Contact::isTold).toList();
        return (told.isEmpty() ? reachable : told)
                .stream()
                        .sorted(Comparator.comparing(Contact::mayAct).reversed())
                        .limit(MAX_TOLD_WHEN_NOBODY)
                        .map(Contact::id)
                        .toList();
    }
}
