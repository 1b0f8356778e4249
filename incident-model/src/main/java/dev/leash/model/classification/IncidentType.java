package dev.leash.model.classification;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A type of incidents.
 *
 * @param id which it is
 * @param name what people call it
 * @param description what it is for; may be empty
 * @param isDefault whether an incident is of it when nobody says otherwise
 * @param privateIncidentsOnly whether every incident of it is private
 * @param createInTriage whether an incident of it begins in triage
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
        /** What only a newer version knows. */
        UNKNOWN
    }

    /** The one that is there without being configured. */
    static final List<IncidentType> BUILT_IN =
            List.of(
                    new IncidentType(
                            "default", "Default", "", true, false, CreateInTriage.OPTIONAL));

    public IncidentType {
        Named.require(id, name, description);
        requireNonNull(createInTriage, "createInTriage");
    }
}
