package dev.leash.model.classification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.IncidentSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Who has it in an incident: whoever was given it, and else, of the lead's, whoever has the
     * incident; null when nobody has.
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
