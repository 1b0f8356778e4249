package dev.leash.view.webhook;

import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import java.util.List;
import java.util.Map;

/** What endpoints of webhooks were told, and how they behave. */
public final class Webhooks {

    private final Reader reader;

    public Webhooks(View view) {
        this.reader = view.reader(WebhooksProjection.NAME);
    }

    /** The newest posts, newest first. */
    public List<PostRow> posts(int atMost) {
        return reader.bodies(
                "SELECT body FROM post ORDER BY at DESC, id DESC LIMIT :most",
                Map.of("most", atMost),
                PostRow.class);
    }

    /** Every endpoint of which something is known, by name. */
    public List<EndpointRow> endpoints() {
        return reader.bodies("SELECT body FROM endpoint ORDER BY id", Map.of(), EndpointRow.class);
    }
}
