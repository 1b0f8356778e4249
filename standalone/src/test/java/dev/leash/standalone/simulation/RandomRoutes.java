package dev.leash.standalone.simulation;

import dev.leash.model.expression.Condition;
import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.expression.Operation;
import dev.leash.model.route.AlertGrouping;
import dev.leash.model.route.AlertGrouping.WindowType;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.Silence;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Routes and silences of any kind, of the keys that reporters use. */
final class RandomRoutes {

    static final String SILENCE = "silence";

    private static final List<RouteEffect> EFFECTS =
            List.of(RouteEffect.INCIDENT, RouteEffect.PAGE, RouteEffect.PAGE, RouteEffect.NOTHING);

    private RandomRoutes() {}

    /** One of three; what it was before is forgotten. */
    static AlertRoute route(RandomGenerator random) {
        int place = random.nextInt(3);
        return new AlertRoute(
                "route-" + place,
                1 + random.nextInt(100),
                "Route " + place,
                place,
                random.nextInt(5) > 0,
                random.nextBoolean() ? List.of() : ofAKey(random),
                null,
                random.nextInt(4) == 0 ? "minor" : null,
                null,
                random.nextBoolean() ? null : grouping(random),
                EFFECTS.get(random.nextInt(EFFECTS.size())),
                null,
                random.nextBoolean() ? true : null);
    }

    private static AlertGrouping grouping(RandomGenerator random) {
        return new AlertGrouping(
                random.nextBoolean() ? List.of() : List.of("alert.severity"),
                random.nextBoolean() ? WindowType.ROLLING : WindowType.FIXED,
                60 + random.nextInt(3_600));
    }

    static Silence silence(RandomGenerator random) {
        return new Silence(
                SILENCE,
                ofAKey(random),
                World.START,
                World.START.plus(Duration.ofMinutes(1 + random.nextInt(300))),
                "alice",
                "Upgrade");
    }

    private static List<ConditionGroup> ofAKey(RandomGenerator random) {
        return List.of(
                ConditionGroup.of(
                        Condition.of(
                                "alert.dedup_key", Operation.ONE_OF, "key-" + random.nextInt(3))));
    }
}
