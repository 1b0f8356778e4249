package dev.leash.dashboard.incident;

import dev.leash.model.incident.State;
import dev.leash.view.incident.IncidentRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Content of the list of incidents.
 *
 * @param query the query
 * @param rows the incidents of this page
 * @param counts the number of incidents in each state
 * @param total the number of incidents that match
 * @param pages the number of pages, at least 1
 * @param denied why the visitor may change nothing; null when changes are allowed
 */
public record ListModel(
        ListQuery query,
        List<IncidentRow> rows,
        Map<State, Long> counts,
        long total,
        int pages,
        @Nullable String denied) {
    /** A filter, shown as a link with a count. */
    public record Tab(String name, String label, long count) {}

    /** All filters. */
    public List<Tab> tabs() {
        return List.of(
                new Tab("open", "Open", open()),
                tab(State.PENDING),
                tab(State.ASSIGNED),
                tab(State.IN_PROGRESS),
                tab(State.ERROR),
                tab(State.DRAFT),
                tab(State.RESOLVED),
                new Tab("all", "All", open() + count(State.RESOLVED)));
    }

    /** A heading and the rows below it. */
    public record Group(String heading, List<IncidentRow> rows) {}

    /** The rows under their headings, the most urgent first, without empty groups. */
    public List<Group> groups() {
        return Stream.of(
                        group(
                                "Nobody has it",
                                row -> row.owner() == null && row.state() != State.DRAFT),
                        group("No answer yet", row -> row.state() == State.ASSIGNED),
                        group("Being worked on", ListModel::isBeingWorkedOn),
                        group("Snoozed", IncidentRow::snoozed),
                        group("Drafts", row -> row.state() == State.DRAFT))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Group group(String heading, Predicate<IncidentRow> belongs) {
        return new Group(heading, rows.stream().filter(belongs).toList());
    }

    private static boolean isBeingWorkedOn(IncidentRow row) {
        return row.state() == State.IN_PROGRESS && !row.snoozed();
    }

    /** Whether there are no incidents at all. */
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
