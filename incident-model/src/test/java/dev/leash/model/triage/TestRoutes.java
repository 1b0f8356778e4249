package dev.leash.model.triage;

import dev.leash.model.expression.Condition;
import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.expression.Operation;
import dev.leash.model.route.AlertGrouping;
import dev.leash.model.route.AlertGrouping.WindowType;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Routes and silences, written briefly. */
final class TestRoutes {

    private TestRoutes() {}

    /** A route of whatever a source says. */
    static AlertRoute route(String id, String source, RouteEffect creates) {
        return route(id, source, creates, null);
    }

    static AlertRoute grouping(String id, String source, WindowType window, String... keys) {
        return route(
                id, source, RouteEffect.PAGE, new AlertGrouping(List.of(keys), window, 300));
    }

    private static AlertRoute route(
            String id, String source, RouteEffect creates, @Nullable AlertGrouping grouping) {
        return new AlertRoute(
                id,
                3,
                "Route " + id,
                1,
                true,
                from(source),
                "nights",
                null,
                null,
                grouping,
                creates,
                null,
                null);
    }

    static List<ConditionGroup> from(String source) {
        return List.of(
                ConditionGroup.of(Condition.of("alert.source", Operation.ONE_OF, source)));
    }

    static Silence silence(String source, Instant from, Duration length) {
        return new Silence(
                "window", from(source), from, from.plus(length), "ada", "Upgrade");
    }
}
