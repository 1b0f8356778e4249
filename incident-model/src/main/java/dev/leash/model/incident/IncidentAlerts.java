package dev.leash.model.incident;

import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Beginning;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.route.RoutingDecision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facet: the alerts of an incident that an alert route had a say in. The incident follows them, and
 * knows which still fire.
 *
 * @param resolvesWithThem whether the incident is resolved once none of them fires
 * @param keepsSeverity whether the route has said how bad it is, so that no alert makes it worse
 * @param members its alerts, in the order in which they came
 */
public record IncidentAlerts(
        boolean resolvesWithThem, boolean keepsSeverity, List<Member> members) {

    /** Maximum number of alerts. The next one of a group is another incident. */
    public static final int MAX = 200;

    /** Maximum length of their keys together, in characters. */
    public static final int MAX_KEYS_LENGTH = 100_000;

    /**
     * One alert.
     *
     * @param key its {@link DedupKey}
     * @param firing whether its source says that it is broken
     */
    public record Member(String key, boolean firing) {}

    public IncidentAlerts {
        members = List.copyOf(members);
    }

    /** The alerts of a new incident; null when no alert route had a say in it. */
    static @Nullable IncidentAlerts begin(Beginning beginning) {
        if (!(beginning instanceof Opened opened) || opened.routing() == null) {
            return null;
        }
        RoutingDecision routing = opened.routing();
        String key = DedupKey.of(opened.report());
        return new IncidentAlerts(
                routing.resolvesWithAlerts(),
                routing.severity() != null,
                key == null ? List.of() : List.of(new Member(key, true)));
    }

    /** The {@link DedupKey} of each alert. */
    public List<String> keys() {
        return members.stream().map(Member::key).toList();
    }

    boolean has(String key) {
        return members.stream().anyMatch(member -> member.key().equals(key));
    }

    /** Whether there is room for one more alert. */
    boolean hasRoomFor(String key) {
        int length = members.stream().mapToInt(member -> member.key().length()).sum();
        return members.size() < MAX && length + key.length() <= MAX_KEYS_LENGTH;
    }

    /** How many fire. */
    int firing() {
        return (int) members.stream().filter(Member::firing).count();
    }

    /** The alerts after one of them was reported, as firing or as over. */
    IncidentAlerts after(Attached attached) {
        String key = attached.alertKey();
        if (key == null) {
            return this;
        }
        boolean isKnown = has(key);
        List<Member> after = new ArrayList<>();
        for (Member member : members) {
            after.add(
                    member.key().equals(key) ? new Member(key, attached.isReport()) : member);
        }
        if (!isKnown && attached.isReport() && hasRoomFor(key)) {
            after.add(new Member(key, true));
        }
        return new IncidentAlerts(resolvesWithThem, keepsSeverity, after);
    }
}
