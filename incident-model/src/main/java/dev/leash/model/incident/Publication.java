package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

/**
 * Facet that says how far an incident is known.
 *
 * @param stage how far
 */
public record Publication(Stage stage) {

    /** That of what was just reported. */
    static final Publication OF_PAGE = new Publication(Stage.PAGE);

    public Publication {
        requireNonNull(stage, "stage");
    }
}
