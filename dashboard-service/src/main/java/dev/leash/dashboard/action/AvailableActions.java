package dev.leash.dashboard.action;

import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Verb;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Actions that an incident offers to a visitor now.
 *
 * @param primary the action to suggest; null when none is available
 * @param others the other actions
 */
public record AvailableActions(@Nullable Verb primary, List<Verb> others) {

    /** No actions, for visitors who may only look. */
    public static final AvailableActions NONE = new AvailableActions(null, List.of());

    /**
     * The actions of an incident.
     *
     * @param person the visitor; null when unknown
     * @param signedIn whether the visitor signed in, rather than came by a link
     */
    public static AvailableActions of(
            IncidentSummary incident, @Nullable String person, boolean signedIn) {
        boolean mayTake = signedIn && person != null && !person.equals(incident.assignee());
        if (incident.isUnpublished()) {
            return incident.isOpen()
                    ? new AvailableActions(Verb.PUBLISH, List.of(Verb.DISMISS, Verb.NOTE, Verb.EDIT))
                    : new AvailableActions(null, List.of(Verb.NOTE));
        }
        AvailableActions offers = ofState(incident, person, mayTake);
        if (incident.test()) {
            return offers;
        }
        AvailableActions withEdit = offers.and(Verb.EDIT).and(Verb.ASSIGN_ROLE);
        return incident.stage() == null ? withEdit.and(Verb.DECLARE) : withEdit;
    }

    private static AvailableActions ofState(
            IncidentSummary incident, @Nullable String person, boolean mayTake) {
        return switch (incident.state()) {
            case PENDING, ERROR, DRAFT, UNKNOWN -> withoutOwner(person, mayTake);
            case ASSIGNED -> unacknowledged(mayTake);
            case IN_PROGRESS ->
                    incident.snoozed()
                            ? unacknowledged(mayTake)
                            : new AvailableActions(Verb.RESOLVE, open(mayTake, Verb.ESCALATE));
            case RESOLVED -> new AvailableActions(Verb.REOPEN, List.of(Verb.NOTE));
        };
    }

    private AvailableActions and(Verb verb) {
        List<Verb> more = new ArrayList<>(others);
        more.add(verb);
        return new AvailableActions(primary, more);
    }

    /** Whether an action is available. */
    public boolean has(Verb verb) {
        return primary == verb || others.contains(verb);
    }

    /** The other actions that take a single click. */
    public List<Verb> simple() {
        return others.stream().filter(verb -> verb.command().isPresent()).toList();
    }

    private static AvailableActions unacknowledged(boolean mayTake) {
        return new AvailableActions(Verb.ACKNOWLEDGE, open(mayTake, Verb.RESOLVE, Verb.ESCALATE));
    }

    private static AvailableActions withoutOwner(@Nullable String person, boolean mayTake) {
        List<Verb> others = new ArrayList<>();
        if (person != null) {
            others.add(Verb.ESCALATE);
        }
        others.addAll(List.of(Verb.RESOLVE, Verb.REASSIGN, Verb.NOTE));
        if (mayTake) {
            return new AvailableActions(Verb.TAKE, others);
        }
        return person == null
                ? new AvailableActions(Verb.ESCALATE, others)
                : new AvailableActions(Verb.ACKNOWLEDGE, others);
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
