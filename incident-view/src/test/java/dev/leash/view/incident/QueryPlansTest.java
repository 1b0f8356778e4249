package dev.leash.view.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.State;
import dev.leash.view.Log;
import dev.leash.view.Projections;
import dev.leash.view.engine.View;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists and counts never look at every incident, and never sort: they are as fast with a million.
 */
class QueryPlansTest {

    private static final Set<State> OPEN = EnumSet.complementOf(EnumSet.of(State.RESOLVED));

    @TempDir Path folder;
    private View view;

    @BeforeEach
    void open() {
        view = View.open(folder, Projections.all());
        view.fill(Log.night().records());
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void theListOfWhatIsNotOver() {
        assertPlain(sql -> sql.byUrgency("*"), filter(OPEN, null));
        assertPlain(sql -> sql.byUrgency("*"), filter(OPEN, Set.of("critical")));
    }

    @Test
    void theListsOfStatesAndSeverities() {
        for (boolean newestFirst : new boolean[] {true, false}) {
            for (State state : State.ALL) {
                assertPlain(sql -> sql.byNumber(newestFirst), filter(Set.of(state), null));
            }
            assertPlain(sql -> sql.byNumber(newestFirst), filter(EnumSet.allOf(State.class), null));
            assertPlain(sql -> sql.byNumber(newestFirst), filter(OPEN, Set.of("major")));
            assertPlain(
                    sql -> sql.and("number < :after", "after", 7L).byNumber(newestFirst),
                    filter(OPEN, null));
        }
    }

    @Test
    void theCounts() {
        assertThat(plan(ListSql.of(filter(OPEN, null)).counts(), Map.of()))
                .noneMatch(step -> step.contains("incident ") || step.endsWith("incident"));
    }

    private void assertPlain(Function<ListSql, String> query, IncidentFilter filter) {
        String sql = query.apply(ListSql.of(filter));
        assertThat(plan(sql + " LIMIT 30 OFFSET 30", ListSql.of(filter).values()))
                .as(sql)
                .anyMatch(step -> step.contains("SEARCH incident"))
                .noneMatch(step -> step.contains("SCAN incident"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    private List<String> plan(String sql, Map<String, Object> values) {
        return view.reader(IncidentsProjection.NAME)
                .list(
                        "EXPLAIN QUERY PLAN " + sql.replace(":after", "7"),
                        values,
                        (row, _) -> row.getString("detail"));
    }

    @Test
    void whatTheStatusPageAsks() {
        for (String sql :
                List.of(
                        "SELECT number, damage FROM incident WHERE damage IS NOT NULL LIMIT 500",
                        DeadlineStats.OVERDUE.replace(":before", "7"),
                        DeadlineStats.WITHOUT_ANYBODY)) {
            assertThat(plan(sql, Map.of()))
                    .as(sql)
                    .anyMatch(step -> step.contains("USING") && step.contains("INDEX incident_"))
                    .noneMatch(step -> step.equals("SCAN incident"));
        }
    }

    private static IncidentFilter filter(Set<State> states, @Nullable Set<String> severities) {
        return new IncidentFilter(states, severities, "", null, null, null, null);
    }
}
