package dev.leash.model.incident;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Facet that says who does what. The owner of the incident leads it, unless somebody else is given
 * that role.
 *
 * @param people who has a role, by the role's id; at most {@value #MAX} are given
 * @param changedSequence the number of the event that last changed it; null when none has
 */
public record Roles(Map<String, String> people, @Nullable Long changedSequence) {

    /** How many roles of one incident people can have. */
    public static final int MAX = 20;

    /** That of what was just reported. */
    static final Roles NONE = new Roles(Map.of(), null);

    public Roles {
        people = Map.copyOf(people);
    }

    static Decision decide(
            Incident.Known known,
            IncidentCommand.OfRoles command,
            CommandEnvelope request,
            Directory directory) {
        return switch (command) {
            case IncidentCommand.AssignRole(String role, var person) ->
                    known.roles().assign(known.id(), role, person, request, directory);
        };
    }

    /** Whatever the incident's state. What somebody else has said meanwhile is not undone. */
    private Decision assign(
            String incidentId,
            String roleId,
            @Nullable String person,
            CommandEnvelope request,
            Directory directory) {
        Optional<String> role = directory.roleName(roleId);
        if (role.isEmpty()) {
            return Decision.refuse(
                    OutcomeCode.REFERENCE_MISSING,
                    "There is no role '%s'. Choose one that is configured.".formatted(roleId));
        }
        if (Staleness.isBefore(request, changedSequence)) {
            return Decision.refuse(
                    OutcomeCode.CHANGED_MEANWHILE,
                    "The roles of incident %s have changed since you looked."
                            .formatted(incidentId));
        }
        return person == null
                ? unassign(roleId, role.get())
                : assign(roleId, role.get(), person, directory.person(person).map(Contact::id));
    }

    private Decision assign(String roleId, String roleName, String named, Optional<String> person) {
        String before = people.get(roleId);
        if (person.isEmpty()) {
            return Decision.refuse(
                    OutcomeCode.UNKNOWN_CONTACT,
                    "There is no contact '%s'. Add them to the contacts.".formatted(named));
        }
        if (person.get().equals(before)) {
            return Decision.alreadyDone(
                    OutcomeCode.ALREADY_ASSIGNED,
                    "%s has the role “%s” already.".formatted(before, roleName));
        }
        return before == null && people.size() >= MAX
                ? Decision.refuse(
                        OutcomeCode.TOO_MANY,
                        "People have %d roles of this incident; no more can be given."
                                .formatted(MAX))
                : Decision.accept(
                        new IncidentEvent.RoleAssigned(roleId, roleName, person.get(), before));
    }

    private Decision unassign(String roleId, String roleName) {
        String before = people.get(roleId);
        return before == null
                ? Decision.alreadyDone(
                        OutcomeCode.NOTHING_CHANGED,
                        "Nobody was given the role “%s”.".formatted(roleName))
                : Decision.accept(new IncidentEvent.RoleUnassigned(roleId, roleName, before));
    }

    Roles after(IncidentEvent.OfRoles event, IncidentRecord recorded) {
        Map<String, String> now = new TreeMap<>(people);
        switch (event) {
            case IncidentEvent.RoleAssigned assigned ->
                    now.put(assigned.roleId(), assigned.person());
            case IncidentEvent.RoleUnassigned unassigned -> now.remove(unassigned.roleId());
        }
        return new Roles(now, recorded.sequence());
    }
}
