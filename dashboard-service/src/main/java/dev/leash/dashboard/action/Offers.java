package dev.leash.dashboard.action;

import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Verb;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actions that make sense now, for whoever looks.
 *
 * @param primary the one to do next; null when nothing may be done
 * @param others the rest
 */
public record Offers(@Nullable Verb primary, List<Verb> others) {

    /** Nothing, for whoever may only look. */
    public static final Offers NONE = new Offers(null, List.of());

    /**
     * The actions for an incident.
     *
     * @param person who looks; null when nobody knows
     * @param signedIn whether they signed in, rather than came by a link
     */
    public static Offers of(IncidentSummary incident, @Nullable String person, boolean signedIn) {
        boolean mayTake =
                signedIn && person != null && !person.equals(incident.assignee());
        Offers offers = ofState(incident, person, mayTake);
        if (incident.test()) {
            return offers;
        }
        Offers withEdit = offers.and(Verb.EDIT).and(Verb.ASSIGN_ROLE);
        return incident.stage() == null ? withEdit.and(Verb.DECLARE) : withEdit;
    }

    private static Offers ofState(
            IncidentSummary incident, @Nullable String person, boolean mayTake) {
        return switch (incident.state()) {
            case PENDING, ERROR, UNKNOWN -> withoutOwner(person, mayTake);
            case ASSIGNED -> unacknowledged(mayTake);
            case IN_PROGRESS ->
                    incident.snoozed()
                            ? unacknowledged(mayTake)
                            : new Offers(Verb.RESOLVE, open(mayTake, Verb.ESCALATE));
            case RESOLVED -> new Offers(Verb.REOPEN, List.of(Verb.NOTE));
        };
    }

    private Offers and(Verb verb) {
        List<Verb> more = new ArrayList<>(others);
        more.add(verb);
        return new Offers(primary, more);
    }

    /** Whether an action is among them. */
    public boolean has(Verb verb) {
        return primary == verb || others.contains(verb);
    }

    /** Those of the rest that are done with one click. */
    public List<Verb> simple() {
        return others.stream().filter(verb -> verb.command().isPresent()).toList();
    }

    private static Offers unacknowledged(boolean mayTake) {
        return new Offers(Verb.ACKNOWLEDGE, open(mayTake, Verb.RESOLVE, Verb.ESCALATE));
    }

    private static Offers withoutOwner(@Nullable String person, boolean mayTake) {
        List<Verb> others = new ArrayList<>();
        if (person != null) {
            others.add(Verb.ESCALATE);
        }
        others.addAll(List.of(Verb.RESOLVE, Verb.REASSIGN, Verb.NOTE));
        if (mayTake) {
            return new Offers(Verb.TAKE, others);
        }
        return person == null
                ? new Offers(Verb.ESCALATE, others)
                : new Offers(Verb.ACKNOWLEDGE, others);
    }

    private static List<Verb> open(boolean mayTake, Verb... first) {
        List<Verb> others = new ArrayList<>(List.of(first));
        if (mayTake) {
            others.add(Verb.TAKE);
        }
        others.addAll(List.of(Verb.NOTIFY, Verb.REASSIGN, Verb.SNOOZE, Verb.NOTE));
        return others;
    }
}
