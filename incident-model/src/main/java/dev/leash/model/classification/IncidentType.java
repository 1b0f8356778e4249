package dev.leash.model.classification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Named;
import java.util.List;

/**
 * Type of incident.
 *
 * @param id stable, opaque id
 * @param name name for people
 * @param description what the type is for; may be empty
 * @param isDefault whether an incident has this type unless another is chosen
 * @param privateIncidentsOnly whether every incident of the type is private
 * @param createInTriage whether an incident of the type begins in triage
 */
public record IncidentType(
        String id,
        String name,
        String description,
        boolean isDefault,
        boolean privateIncidentsOnly,
        CreateInTriage createInTriage)
        implements Named {

    /** Whether an incident begins in triage. */
    public enum CreateInTriage {
        ALWAYS,
        OPTIONAL,
        /** Value that only a newer version knows. */
        UNKNOWN
    }

    /** The built-in type. */
    static final List<IncidentType> BUILT_IN =
            List.of(
                    new IncidentType(
                            "default", "Default", "", true, false, CreateInTriage.OPTIONAL));

    public IncidentType {
        Named.require(id, name, description);
        requireNonNull(createInTriage, "createInTriage");
    }
}
