package dev.leash.model.classification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.kind.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Role that a person can have in an incident.
 *
 * @param id stable, opaque id
 * @param name name for people
 * @param description what the role is for
 * @param instructions what a person who is given the role is told; may be empty
 * @param shortform short name where space is limited; may be empty
 * @param roleType how the role is given
 * @param required whether somebody must have it
 */
public record IncidentRole(
        String id,
        String name,
        String description,
        String instructions,
        String shortform,
        RoleType roleType,
        boolean required)
        implements Named {

    /** How a role is given. */
    public enum RoleType {
        /** Given by Leash to the owner of the incident. */
        LEAD,
        /** Given by Leash to the reporter. */
        REPORTER,
        /** Given by a person. */
        CUSTOM,
        /** Value that only a newer version knows. */
        UNKNOWN
    }

    /** The built-in role. */
    static final IncidentRole LEAD =
            new IncidentRole(
                    "lead",
                    "Incident Lead",
                    "Who has the incident",
                    "",
                    "lead",
                    RoleType.LEAD,
                    false);

    static final List<IncidentRole> BUILT_IN = List.of(LEAD);

    /**
     * Holder of the role in an incident: the person it was given to, or for the lead, failing that,
     * the owner of the incident; null when nobody holds it.
     */
    public @Nullable String holder(IncidentSummary incident) {
        String given = incident.roles() == null ? null : incident.roles().get(id);
        return given == null && roleType == RoleType.LEAD ? incident.assignee() : given;
    }

    public IncidentRole {
        Named.require(id, name, description);
        Named.requireText("description", description, MAX_TEXT_LENGTH);
        Named.requireLength("instructions", instructions, MAX_TEXT_LENGTH);
        Named.requireLength("shortform", shortform, MAX_NAME_LENGTH);
        requireNonNull(roleType, "roleType");
    }
}
