package dev.leash.model.metric;

import dev.leash.model.kind.Named;
import java.util.List;

/**
 * Service that a team runs, and that incidents affect.
 *
 * @param id stable, opaque id
 * @param name name for people
 * @param description what the service is; may be empty
 * @param objectives its service level objectives, at most {@value #MAX_OBJECTIVES}
 */
public record Service(String id, String name, String description, List<Objective> objectives)
        implements Named {

    /** Maximum number of objectives of a service. */
    public static final int MAX_OBJECTIVES = 50;

    /**
     * Service level objective.
     *
     * @param name name for people
     * @param metric id of the metric that the objective is about
     */
    public record Objective(String name, String metric) {
        public Objective {
            Named.requireText("name of the objective", name, MAX_NAME_LENGTH);
            Named.requireText("metric of the objective", metric, MAX_ID_LENGTH);
        }
    }

    public Service {
        Named.require(id, name, description);
        Named.requireCount("objectives", objectives, MAX_OBJECTIVES);
        objectives = List.copyOf(objectives);
    }

    /** Whether one of its objectives is about a metric. */
    public boolean dependsOn(String metric) {
        return objectives.stream().anyMatch(objective -> objective.metric().equals(metric));
    }
}
