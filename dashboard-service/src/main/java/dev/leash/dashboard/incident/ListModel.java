package dev.leash.dashboard.incident;

import dev.leash.dashboard.view.IncidentRow;
import dev.leash.model.incident.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything the list shows.
 *
 * @param query what was asked for
 * @param rows the incidents of this page
 * @param counts how many there are in each state
 * @param total how many were asked for
 * @param pages how many pages they fill, at least 1
 */
public record ListModel(
        ListQuery query, List<IncidentRow> rows, Map<State, Long> counts, long total, int pages) {
    public ListModel {
        rows = List.copyOf(rows);
    }

    /** A filter, as a link with a count. */
    public record Tab(String name, String label, long count) {}

    /** Every filter. */
    public List<Tab> tabs() {
        return List.of(
                new Tab("open", "Open", open()),
                tab(State.ASSIGNED),
                tab(State.IN_PROGRESS),
                tab(State.PENDING),
                tab(State.ERROR),
                tab(State.RESOLVED),
                new Tab("all", "All", open() + count(State.RESOLVED)));
    }

    /** The incidents that wait for somebody. */
    public List<IncidentRow> waiting() {
        return rows.stream()
                .filter(row -> row.state() != State.IN_PROGRESS && row.state() != State.RESOLVED)
                .toList();
    }

    /** The incidents somebody is working on. */
    public List<IncidentRow> underWay() {
        return rows.stream().filter(row -> row.state() == State.IN_PROGRESS).toList();
    }

    /** Whether nothing was ever reported. */
    public boolean isNew() {
        return open() + count(State.RESOLVED) == 0 && query.words().isEmpty();
    }

    private long open() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != State.RESOLVED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Tab tab(State state) {
        return new Tab(state.name().toLowerCase(Locale.ROOT), Words.of(state), count(state));
    }

    private long count(State state) {
        return counts.getOrDefault(state, 0L);
    }
}
