package dev.leash.model.directory;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.oncall.FinalSchedule;
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

    /**
     * Who is told when nobody can be found: the reachable fallbacks and admins, or, where there are
     * none, everybody reachable. Silence is the one wrong answer.
     */
    default List<String> toldWhenNobody() {
        List<Contact> reachable = contacts().stream().filter(Contact::isReachable).toList();
        List<String> told = reachable.stream().filter(Contact::isTold).map(Contact::id).toList();
        return told.isEmpty() ? reachable.stream().map(Contact::id).toList() : told;
    }
}
