package dev.leash.model.directory;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.oncall.FinalSchedule;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a decision may look up. Answers are as of the moment of deciding, and end up in the events
 * decided.
 */
public interface Directory {

    /** The contact of that id. */
    Optional<Contact> contact(String id);

    /**
     * Whom a text means: the contact of that id, else whoever goes by that name, e-mail address or
     * alias, however it is written ({@link PersonReference}). Whatever keeps an index overrides it.
     */
    default Optional<Contact> person(String reference) {
        return contact(reference).or(() -> PersonIndex.of(contacts()).person(reference));
    }

    /** Every contact, in a stable order. */
    List<Contact> contacts();

    /** Who is on call by the schedule of that id. */
    Optional<FinalSchedule> schedule(String id);

    /** The escalation path of that id. */
    Optional<EscalationPath> path(String id);

    /**
     * Whether somebody wants to hear by mail what became of an incident they were paged for. Until
     * they say otherwise they do. Pages are not asked about.
     */
    default boolean wantsUpdatesByMail(String contact) {
        return true;
    }

    /** What the role of that id is called that people can have in incidents. */
    default Optional<String> roleName(String id) {
        return Optional.empty();
    }

    /** For how long what is over can be reopened where nothing else is said. */
    Duration REOPEN_FOR = Duration.ofDays(30);

    /** For how long what is over can be reopened. */
    default Duration reopenFor() {
        return REOPEN_FOR;
    }

    /** How many are told at most when nobody can be found: enough to be heard by somebody. */
    int MAX_TOLD_WHEN_NOBODY = 50;

    /**
     * Who is told when nobody can be found: the reachable fallbacks and admins, or, where there are
     * none, everybody reachable. Silence is the one wrong answer. Of more than {@value
     * #MAX_TOLD_WHEN_NOBODY} the first are told, in the order of {@link #contacts}, whoever may act
     * before whoever may only look.
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
