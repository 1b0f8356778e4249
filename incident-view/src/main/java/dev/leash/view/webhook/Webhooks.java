package dev.leash.view.webhook;

import dev.leash.view.engine.Rows;
import dev.leash.view.engine.View;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What endpoints of webhooks were told, and how they behave. */
public final class Webhooks {

    private final Jdbi jdbi;

    public Webhooks(View view) {
        this.jdbi = view.reader(WebhooksProjection.NAME);
    }

    /** The newest posts, newest first. */
    public List<PostRow> posts(int atMost) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT body FROM post ORDER BY at DESC, id DESC LIMIT ?")
                                .bind(0, atMost)
                                .map((row, _) -> Rows.read(row.getBytes(1), PostRow.class))
                                .list());
    }

    /** Every endpoint of which something is known, by name. */
    public List<EndpointRow> endpoints() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("SELECT body FROM endpoint ORDER BY id")
                                .map(
                                        (row, _) ->
                                                Rows.read(row.getBytes(1), EndpointRow.class))
                                .list());
    }
}
