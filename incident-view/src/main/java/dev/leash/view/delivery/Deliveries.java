package dev.leash.view.delivery;

import dev.leash.view.engine.Rows;
import dev.leash.view.engine.View;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** How people were told. */
public final class Deliveries {

    /** The most deliveries of one incident that are shown: the newest ones. */
    public static final int MAX_SHOWN = 500;

    private final Jdbi jdbi;

    public Deliveries(View view) {
        this.jdbi = view.reader(DeliveriesProjection.NAME);
    }

    /** How people were told of an incident, newest first. */
    public List<DeliveryRow> of(String incident) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT body FROM delivery WHERE incident_id = ? ORDER BY requested_at DESC, id LIMIT "
                                                + MAX_SHOWN)
                                .bind(0, incident)
                                .map((row, _) -> Rows.read(row.getBytes(1), DeliveryRow.class))
                                .list());
    }
}
