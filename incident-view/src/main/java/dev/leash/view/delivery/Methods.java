package dev.leash.view.delivery;

import dev.leash.view.engine.Rows;
import dev.leash.view.engine.View;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** How the channels of people have worked. */
public final class Methods {

    private final Jdbi jdbi;

    public Methods(View view) {
        this.jdbi = view.reader(DeliveriesProjection.NAME);
    }

    /** Those of one person. */
    public List<MethodRow> of(String person) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("SELECT body FROM method WHERE person = ?")
                                .bind(0, person)
                                .map((row, _) -> Rows.read(row.getBytes(1), MethodRow.class))
                                .list());
    }

    /** Those of everybody. */
    public List<MethodRow> all() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("SELECT body FROM method ORDER BY id")
                                .map((row, _) -> Rows.read(row.getBytes(1), MethodRow.class))
                                .list());
    }
}
