package dev.leash.view.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Report;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import dev.leash.view.Log;
import dev.leash.view.Projections;
import dev.leash.view.engine.View;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Severities that are configured are listed, searched, filtered and counted as any other. */
class ConfiguredSeveritiesTest {

    private static final Severity CATASTROPHIC =
            new Severity("it's 1", "Catastrophic", 9_999, Urgency.CRITICAL);
    private static final Severity COSMETIC = new Severity("c", "Cosmetic", 0, Urgency.MINOR);

    private final Log log = new Log();
    @TempDir Path folder;
    private View view;
    private Incidents incidents;

    @BeforeEach
    void open() {
        view = View.open(folder, Projections.all());
        List<Severity> severities =
                List.of(Severity.MINOR, CATASTROPHIC, COSMETIC, Severity.CRITICAL, CATASTROPHIC);
        for (int i = 0; i < severities.size(); i++) {
            log.opened("" + (i + 1), Report.ofText("Down", severities.get(i), "test"));
        }
        view.fill(log.resolved("5", 2).records());
        incidents = new Incidents(view);
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void theWorstRankIsFirst() {
        assertThat(incidents.urgentFirst(filter(null, ""), 0, 10))
                .extracting(IncidentRow::severity)
                .containsExactly(CATASTROPHIC, Severity.CRITICAL, Severity.MINOR, COSMETIC);
    }

    @Test
    void theyAreFilteredByTheirIdsAndFoundByTheirNames() {
        IncidentFilter worst = filter(Set.of(CATASTROPHIC.id()), "");

        assertThat(incidents.list(worst, true, 0, 10))
                .extracting(IncidentRow::id)
                .containsExactly("5", "2");
        assertThat(incidents.counts(worst))
                .containsEntry(State.PENDING, 1L)
                .containsEntry(State.RESOLVED, 1L);
        assertThat(incidents.list(filter(null, "catastroph"), false, 0, 10))
                .extracting(IncidentRow::id)
                .containsExactly("2", "5");
        assertThat(incidents.list(filter(Set.of(), ""), true, 0, 10)).isEmpty();
        assertThat(incidents.counts(filter(null, ""))).containsEntry(State.PENDING, 4L);
    }

    @Test
    void moreThanTheIndexCanMergeAreStillFiltered() {
        Set<String> many =
                IntStream.range(0, 600).mapToObj(Integer::toString).collect(Collectors.toSet());
        many.add("c");

        assertThat(incidents.list(filter(many, ""), true, 0, 10))
                .extracting(IncidentRow::id)
                .containsExactly("3");
        assertThat(incidents.counts(filter(many, ""))).containsEntry(State.PENDING, 1L);
    }

    @Test
    void thoseThatIncidentsHadAreKnown() {
        assertThat(incidents.severities())
                .isEqualTo(
                        Map.of(
                                "it's 1",
                                CATASTROPHIC,
                                "c",
                                COSMETIC,
                                "minor",
                                Severity.MINOR,
                                "critical",
                                Severity.CRITICAL));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNewestIncidentSaysHowASeverityIsCalled(boolean inOneBatch) {
        Severity renamed = new Severity("c", "Trifling", 0, Urgency.MINOR);
        Severity between = new Severity("c", "Tiny", 0, Urgency.MINOR);
        log.opened("7", Report.ofText("Down", renamed, "test"));
        log.opened("6", Report.ofText("Down", between, "test")).resolved("3", 2);

        if (inOneBatch) {
            view.fill(log.records());
        } else {
            log.records().forEach(record -> view.fill(List.of(record)));
        }

        assertThat(incidents.severities()).containsEntry("c", renamed);
    }

    /** Whatever it is called, ranked and as loud as for the next one. */
    @Test
    void anIncidentKeepsWhatItsSeverityWasCalled() {
        Severity renamed = new Severity("c", "Trifling", 9, Urgency.MAJOR);
        log.opened("7", Report.ofText("Down", renamed, "test"));
        view.fill(log.records());

        assertThat(incidents.list(filter(Set.of("c"), ""), true, 0, 10))
                .extracting(IncidentRow::severity)
                .containsExactly(renamed, COSMETIC);
    }

    private static IncidentFilter filter(@Nullable Set<String> severities, String words) {
        return new IncidentFilter(
                EnumSet.allOf(State.class), severities, words, null, null, null, null);
    }
}
