package dev.leash.view.delivery;

import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import java.util.List;
import java.util.Map;

/** Queries for the results of contact methods. */
public final class Methods {

    private final Reader reader;

    public Methods(View view) {
        this.reader = view.reader(DeliveriesProjection.NAME);
    }

    /** Contact methods of one person. */
    public List<MethodRow> of(String person) {
        return reader.bodies(
                "SELECT body FROM method WHERE person = :person",
                Map.of("person", person),
                MethodRow.class);
    }

    /** Contact methods of everybody. */
    public List<MethodRow> all() {
        return reader.bodies("SELECT body FROM method ORDER BY id", Map.of(), MethodRow.class);
    }
}
