package dev.leash.model.simulation;

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
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Routes and silences of any kind, of the keys that reports of a simulation have. */
final class RandomRoutes {

    private static final Instant START = Instant.parse("2026-11-02T03:00:00Z");
    private static final List<RouteEffect> EFFECTS =
            List.of(RouteEffect.INCIDENT, RouteEffect.PAGE, RouteEffect.PAGE, RouteEffect.NOTHING);

    private RandomRoutes() {}

    static List<AlertRoute> routes(RandomGenerator random, long version) {
        List<AlertRoute> routes = new ArrayList<>();
        for (int place = 0; place < random.nextInt(4); place++) {
            routes.add(route(random, place, version));
        }
        return List.copyOf(routes);
    }

    private static AlertRoute route(RandomGenerator random, int place, long version) {
        return new AlertRoute(
                "route-" + place,
                version,
                "Route " + place,
                place,
                random.nextInt(5) > 0,
                random.nextBoolean() ? List.of() : ofAKey(random),
                null,
                random.nextInt(4) == 0 ? "minor" : null,
                null,
                random.nextBoolean() ? null : grouping(random),
                EFFECTS.get(random.nextInt(EFFECTS.size())),
                random.nextBoolean() ? null : "{{alert.title}} of {{alert.source}}",
                random.nextBoolean());
    }

    private static AlertGrouping grouping(RandomGenerator random) {
        return new AlertGrouping(
                random.nextBoolean() ? List.of() : List.of("alert.severity"),
                random.nextBoolean() ? WindowType.ROLLING : WindowType.FIXED,
                60 + random.nextInt(3_600));
    }

    static List<Silence> silences(RandomGenerator random) {
        return random.nextInt(3) == 0
                ? List.of()
                : List.of(
                        new Silence(
                                "silence",
                                ofAKey(random),
                                START,
                                START.plus(Duration.ofMinutes(1 + random.nextInt(600))),
                                "alice",
                                "Upgrade"));
    }

    private static List<ConditionGroup> ofAKey(RandomGenerator random) {
        return List.of(
                ConditionGroup.of(
                        Condition.of(
                                "alert.dedup_key", Operation.ONE_OF, "key-" + random.nextInt(3))));
    }
}
