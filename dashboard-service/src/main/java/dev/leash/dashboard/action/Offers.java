package dev.leash.dashboard.action;

import dev.leash.model.incident.IncidentSummary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actions that make sense now, for whoever looks.
 *
 * @param primary the one to do next; null when nothing may be done
 * @param others the rest
 */
public record Offers(@Nullable Action primary, List<Action> others) {

    /** Nothing, for whoever may only look. */
    public static final Offers NONE = new Offers(null, List.of());

    public Offers {
        others = List.copyOf(others);
    }

    /**
     * The actions for an incident.
     *
     * @param person who looks; null when nobody knows
     * @param signedIn whether they signed in, rather than came by a link
     */
    public static Offers of(IncidentSummary incident, @Nullable String person, boolean signedIn) {
        boolean mayTake =
                signedIn && person != null && !person.equals(incident.assignee());
        return switch (incident.state()) {
            case PENDING, ERROR, UNKNOWN -> withoutOwner(person, mayTake);
            case ASSIGNED -> unacknowledged(mayTake);
            case IN_PROGRESS ->
                    incident.snoozed()
                            ? unacknowledged(mayTake)
                            : new Offers(Action.RESOLVE, open(mayTake, Action.ESCALATE));
            case RESOLVED -> new Offers(Action.REOPEN, List.of(Action.NOTE));
        };
    }

    /** Whether an action is among them. */
    public boolean has(Action action) {
        return primary == action || others.contains(action);
    }

    /** Those of the rest that are done with one click. */
    public List<Action> simple() {
        return others.stream().filter(action -> !needsMore(action)).toList();
    }

    private static Offers unacknowledged(boolean mayTake) {
        return new Offers(Action.ACK, open(mayTake, Action.RESOLVE, Action.ESCALATE));
    }

    private static Offers withoutOwner(@Nullable String person, boolean mayTake) {
        List<Action> others = new ArrayList<>();
        if (person != null) {
            others.add(Action.ESCALATE);
        }
        others.addAll(List.of(Action.RESOLVE, Action.REASSIGN, Action.NOTE));
        if (mayTake) {
            return new Offers(Action.TAKE, others);
        }
        return person == null
                ? new Offers(Action.ESCALATE, others)
                : new Offers(Action.ACK, others);
    }

    private static List<Action> open(boolean mayTake, Action... first) {
        List<Action> others = new ArrayList<>(List.of(first));
        if (mayTake) {
            others.add(Action.TAKE);
        }
        others.addAll(List.of(Action.NOTIFY, Action.REASSIGN, Action.SNOOZE, Action.NOTE));
        return others;
    }

    private static boolean needsMore(Action action) {
        return action == Action.REASSIGN || action == Action.SNOOZE || action == Action.NOTE;
    }
}
