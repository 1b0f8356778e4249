package dev.leash.verification.view;

import dev.leash.verification.report.Invariant;
import java.util.List;

/**
 * A view, as it was seen after everything had come to rest.
 *
 * @param invariant what it is looked at for
 * @param rows everything it shows
 */
public record View(Invariant invariant, List<Row> rows) {
    public View {
        rows = List.copyOf(rows);
    }
}
