package dev.leash.view.delivery;

import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import java.util.List;
import java.util.Map;

/** Queries for the deliveries of incidents. */
public final class Deliveries {

    /** Maximum number of deliveries of one incident that are shown: the newest. */
    public static final int MAX_SHOWN = 500;

    private final Reader reader;

    public Deliveries(View view) {
        this.reader = view.reader(DeliveriesProjection.NAME);
    }

    /** Deliveries of an incident, newest first. */
    public List<DeliveryRow> of(String incident) {
        return reader.bodies(
                "SELECT body FROM delivery WHERE incident_id = :id ORDER BY requested_at DESC, id LIMIT "
                        + MAX_SHOWN,
                Map.of("id", incident),
                DeliveryRow.class);
    }
}
