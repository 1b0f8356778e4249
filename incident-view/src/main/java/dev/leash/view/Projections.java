package dev.leash.view;

import dev.leash.view.alert.AlertListProjection;
import dev.leash.view.alert.AlertsProjection;
import dev.leash.view.deadletter.DeadLettersProjection;
import dev.leash.view.delivery.DeliveriesProjection;
import dev.leash.view.directory.DirectoryProjection;
import dev.leash.view.engine.Projection;
import dev.leash.view.incident.IncidentsProjection;
import dev.leash.view.outbox.OutboxProjection;
import dev.leash.view.source.AlertSourcesProjection;
import dev.leash.view.webhook.WebhooksProjection;
import java.util.List;

/** Registry of all projections. */
public final class Projections {

    private Projections() {}

    /** All projections, in the order in which each record is applied. */
    public static List<Projection> all() {
        return List.of(
                new DirectoryProjection(),
                new IncidentsProjection(),
                new AlertsProjection(),
                new AlertListProjection(),
                new AlertSourcesProjection(),
                new DeliveriesProjection(),
                new OutboxProjection(),
                new WebhooksProjection(),
                new DeadLettersProjection());
    }
}
