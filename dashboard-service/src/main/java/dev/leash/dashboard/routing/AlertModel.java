package dev.leash.dashboard.routing;

import dev.leash.model.expression.ConditionLines;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.Suppression;
import dev.leash.view.alert.ListedAlert;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Content of the page of one alert.
 *
 * @param alert the alert
 * @param routing what the routes decided; null when none was asked
 * @param suppression why it pages nobody; null when it does, or is over
 * @param labels its labels, by name
 * @param silenceConditions the conditions of a silence of just this alert; null when what it said
 *     is no longer kept
 * @param admin whether the visitor may silence it
 */
public record AlertModel(
        ListedAlert alert,
        @Nullable RoutingDecision routing,
        @Nullable Suppression suppression,
        Map<String, String> labels,
        @Nullable String silenceConditions,
        boolean admin) {

    static AlertModel of(ListedAlert alert, boolean admin) {
        return new AlertModel(
                alert,
                alert.routing().orElse(null),
                alert.suppression().orElse(null),
                alert.report() == null ? Map.of() : new TreeMap<>(alert.report().labels()),
                alert.report() == null
                        ? null
                        : ConditionLines.text(SilenceDraft.of(alert.report())),
                admin);
    }
}
