package dev.leash.model.route;

import static java.util.Objects.requireNonNull;

import dev.leash.model.expression.Mismatch;
import dev.leash.model.expression.MismatchCode;

/**
 * Route that was asked before, and did not take a report.
 *
 * @param id id of the route
 * @param name its name then
 * @param version its version then
 * @param code code of why it did not
 * @param reason why it did not, in a sentence
 */
public record TriedRoute(
        String id, String name, long version, MismatchCode code, String reason) {
    public TriedRoute {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(code, "code");
        requireNonNull(reason, "reason");
    }

    /** A route with the reason why it did not take a report. */
    public static TriedRoute of(AlertRoute route, Mismatch why) {
        return new TriedRoute(route.id(), route.name(), route.version(), why.code(), why.words());
    }

    /** The reason as a sentence that names the route. */
    public String words() {
        return "“%s” did not take it: %s".formatted(name, reason);
    }
}
