package dev.leash.view.alert;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.alert.AlertSummary;
import dev.leash.model.incident.Report;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.Suppression;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Alert in the list.
 *
 * @param id its id
 * @param summary how it is
 * @param report what was reported when it fired last; null when that was longer ago than events of
 *     alerts are kept
 * @param decided what routes and silences decided last: {@link AlertEvent.Routed} or {@link
 *     AlertEvent.Suppressed}; null when there was none
 */
public record ListedAlert(
        String id,
        AlertSummary summary,
        @Nullable Report report,
        @Nullable AlertEvent decided) {

    /** What the routes decided; empty when none was asked. */
    public Optional<RoutingDecision> routing() {
        return switch (decided) {
            case AlertEvent.Routed(_, var routing) -> Optional.of(routing);
            case AlertEvent.Suppressed(_, _, var routing) -> Optional.ofNullable(routing);
            case null, default -> Optional.empty();
        };
    }

    /** Why it pages nobody now; empty when it does, or is over. */
    public Optional<Suppression> suppression() {
        return decided instanceof AlertEvent.Suppressed(_, var why, _)
                        && summary.incidentId() == null
                        && summary.status() == AlertStatus.FIRING
                ? Optional.of(why)
                : Optional.empty();
    }
}
