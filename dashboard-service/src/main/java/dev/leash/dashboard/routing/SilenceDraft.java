package dev.leash.dashboard.routing;

import dev.leash.model.expression.Condition;
import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.expression.ConditionLines;
import dev.leash.model.expression.Operation;
import dev.leash.model.incident.Report;
import java.util.List;

/**
 * Silence that is being written, and what it would have done.
 *
 * @param conditions its conditions, each on a line
 * @param taken how many of the alerts of the last seven days it would have silenced; -1 when it
 *     was not tried
 * @param recent how many alerts there were
 */
public record SilenceDraft(String conditions, long taken, long recent) {

    /** An empty one. */
    static final SilenceDraft EMPTY = new SilenceDraft("", -1, 0);

    /** Conditions that take an alert: what its source calls so. */
    static List<ConditionGroup> of(Report report) {
        return List.of(
                ConditionGroup.of(
                        Condition.of("alert.source", Operation.ONE_OF, report.source()),
                        Condition.of(
                                "alert.dedup_key",
                                Operation.ONE_OF,
                                String.valueOf(report.dedupKey()))));
    }

    static SilenceDraft of(List<ConditionGroup> conditions, long taken, long recent) {
        return new SilenceDraft(ConditionLines.text(conditions), taken, recent);
    }
}
