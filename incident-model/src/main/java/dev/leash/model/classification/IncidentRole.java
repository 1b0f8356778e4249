package dev.leash.model.classification;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A role that somebody can have in an incident.
 *
 * @param id which it is
 * @param name what people call it
 * @param description what it is for
 * @param instructions what whoever is given it is told; may be empty
 * @param shortform how it is called where there is little room; may be empty
 * @param roleType whether Leash gives it to somebody by itself
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

    /** Whether a role is given by Leash itself. */
    public enum RoleType {
        /** Whoever has the incident. */
        LEAD,
        /** Whoever reported it. */
        REPORTER,
        /** Whoever is given it by a person. */
        CUSTOM,
        /** What only a newer version knows. */
        UNKNOWN
    }

    /** The one that is there without being configured. */
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

    public IncidentRole {
        Named.require(id, name, description);
        Named.requireText("description", description, MAX_TEXT_LENGTH);
        Named.requireLength("instructions", instructions, MAX_TEXT_LENGTH);
        Named.requireLength("shortform", shortform, MAX_NAME_LENGTH);
        requireNonNull(roleType, "roleType");
    }
}
