package dev.leash.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Details;
import dev.leash.model.incident.Escalation;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.PagingState;
import dev.leash.model.incident.Publication;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states that incidents had before they had facets are read as if they had. */
class FormerIncidentStateTest {

    @ParameterizedTest
    @CsvSource({
        "state.pending.v1.later.json,     state.incident.v1.pending.json",
        "state.assigned.v1.later.json,    state.incident.v1.assigned.json",
        "state.in_progress.v1.later.json, state.incident.v1.full.json",
        "state.resolved.v1.later.json,    state.incident.v1.resolved.json",
        "state.in_error.v1.later.json,    state.incident.v1.in_error.json",
        "state.pending.v1.minimal.json,   state.incident.v1.minimal.json",
    })
    void isReadAsFacets(String former, String now) throws IOException {
        assertThat(read(ApprovedFiles.OLD.resolve("2026-12").resolve(former)))
                .isEqualTo(unedited(read(ApprovedFiles.FOLDER.resolve(now))));
    }

    /** Edits, roles, stages, sources and the people skipped by a search came later. */
    private static Incident.Known unedited(Incident.Known incident) {
        return new Incident.Known(
                incident.core(),
                new Details(unsourced(incident.details().report()), null),
                unsearched(incident.escalation()),
                new Publication(Stage.PAGE, null),
                null);
    }

    private static Report unsourced(Report report) {
        return new Report(
                report.title(),
                report.details(),
                report.severity(),
                report.labels(),
                report.links(),
                report.dedupKey(),
                report.source(),
                report.notes(),
                null);
    }

    private static Escalation unsearched(Escalation escalation) {
        return escalation.paging() instanceof PagingState.Pending pending
                ? new Escalation(
                        escalation.path(),
                        escalation.progress(),
                        escalation.audience(),
                        new PagingState.Pending(pending.searches(), pending.retryAt()),
                        escalation.stateSequence(),
                        escalation.reopenedSequence())
                : escalation;
    }

    private static Incident.Known read(Path file) throws IOException {
        return InternalRecords.INCIDENT_STATE.decode(Files.readAllBytes(file));
    }
}
