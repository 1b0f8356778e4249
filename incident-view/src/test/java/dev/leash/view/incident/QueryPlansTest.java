package dev.leash.view.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.view.Log;
import dev.leash.view.Projections;
import dev.leash.view.engine.View;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists and counts never look at every incident, and never sort: they are as fast with a million. */
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
        assertPlain(sql -> sql.byUrgency("*"), filter(OPEN, EnumSet.allOf(Severity.class)));
        assertPlain(sql -> sql.byUrgency("*"), filter(OPEN, Set.of(Severity.CRITICAL)));
    }

    @Test
    void theListsOfStatesAndSeverities() {
        for (boolean newestFirst : new boolean[] {true, false}) {
            for (State state : State.ALL) {
                assertPlain(
                        sql -> sql.byNumber(newestFirst),
                        filter(Set.of(state), EnumSet.allOf(Severity.class)));
            }
            assertPlain(
                    sql -> sql.byNumber(newestFirst),
                    filter(EnumSet.allOf(State.class), EnumSet.allOf(Severity.class)));
            assertPlain(
                    sql -> sql.byNumber(newestFirst), filter(OPEN, Set.of(Severity.MAJOR)));
            assertPlain(
                    sql -> sql.and("number < :after", "after", 7L).byNumber(newestFirst),
                    filter(OPEN, EnumSet.allOf(Severity.class)));
        }
    }

    @Test
    void theCounts() {
        assertThat(plan(ListSql.of(filter(OPEN, EnumSet.allOf(Severity.class))).counts()))
                .noneMatch(step -> step.contains("incident ") || step.endsWith("incident"));
    }

    private void assertPlain(Function<ListSql, String> query, IncidentFilter filter) {
        String sql = query.apply(ListSql.of(filter));
        assertThat(plan(sql + " LIMIT 30 OFFSET 30"))
                .as(sql)
                .anyMatch(step -> step.contains("SEARCH incident"))
                .noneMatch(step -> step.contains("SCAN incident"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    private List<String> plan(String sql) {
        return view.reader(IncidentsProjection.NAME)
                .list(
                        "EXPLAIN QUERY PLAN " + sql.replace(":after", "7"),
                        Map.of(),
                        (row, _) -> row.getString("detail"));
    }

    @Test
    void whatTheStatusPageAsks() {
        for (String sql :
                List.of(
                        "SELECT number, damage FROM incident WHERE damage IS NOT NULL LIMIT 500",
                        Deadlines.OVERDUE.replace(":before", "7"),
                        Deadlines.WITHOUT_ANYBODY)) {
            assertThat(plan(sql))
                    .as(sql)
                    .anyMatch(step -> step.contains("USING") && step.contains("INDEX incident_"))
                    .noneMatch(step -> step.equals("SCAN incident"));
        }
    }

    private static IncidentFilter filter(Set<State> states, Set<Severity> severities) {
        return new IncidentFilter(states, severities, "", null, null, null, null);
    }
}
