package dev.leash.verification.view;

import dev.leash.verification.report.Invariant;
import java.util.List;

/**
 * Content of a view after everything was settled.
 *
 * @param invariant the invariant it is checked for
 * @param rows all its rows
 */
public record ObservedView(Invariant invariant, List<ObservedRow> rows) {
    public ObservedView {
        rows = List.copyOf(rows);
    }
}
