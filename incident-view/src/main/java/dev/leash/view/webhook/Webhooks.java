package dev.leash.view.webhook;

import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import java.util.List;
import java.util.Map;

/** Queries for webhook deliveries and endpoints. */
public final class Webhooks {

    private final Reader reader;

    public Webhooks(View view) {
        this.reader = view.reader(WebhooksProjection.NAME);
    }

    /** The newest deliveries, newest first. */
    public List<WebhookDeliveryRow> posts(int atMost) {
        return reader.bodies(
                "SELECT body FROM post ORDER BY at DESC, id DESC LIMIT :most",
                Map.of("most", atMost),
                WebhookDeliveryRow.class);
    }

    /** Every endpoint with results, by id. */
    public List<EndpointRow> endpoints() {
        return reader.bodies("SELECT body FROM endpoint ORDER BY id", Map.of(), EndpointRow.class);
    }
}
