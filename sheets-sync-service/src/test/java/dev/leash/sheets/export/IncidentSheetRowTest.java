package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.Summaries;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncidentSheetRowTest {

    private static final Instant START = Events.START;

    private final Summaries summaries = new Summaries(_ -> Incident.UNREPORTED);
    private long sequence;

    @Test
    void beginsWithTheReport() {
        assertThat(opened(Events.opened("Disk full\non db-1")).cells())
                .containsExactly(
                        "12",
                        "03-09-2025 14:05",
                        "pending",
                        "",
                        "",
                        "Reported: Disk full (a report by webhook)",
                        "Disk full\non db-1",
                        "https://leash.example.com/incidents/12",
                        "12-1");
    }

    @Test
    void hasTheSeedsColumns() {
        assertThat(IncidentSheetRow.SHEET.header())
                .containsExactly(
                        "id",
                        "started_at",
                        "state",
                        "assignee",
                        "assigned_at",
                        "comment",
                        "details",
                        "action",
                        "unique_id");
    }

    @Test
    void tellsTheLatestOfAWholeLife() {
        List<IncidentRecord> life = Events.life(12, START);
        IncidentSheetRow row = opened((Opened) life.getFirst().event());
        for (IncidentRecord recorded : life.subList(1, life.size())) {
            row = row.after(recorded, Styles.UTC);
        }

        assertThat(row.state()).isEqualTo("resolved");
        assertThat(row.assignee()).isEqualTo("alice");
        assertThat(row.assignedAt()).isEqualTo("03-09-2025 14:05");
        assertThat(row.comment()).isEqualTo("Resolved (alice on the web); told: alice");
        assertThat(row.startedAt()).isEqualTo("03-09-2025 14:05");
        assertThat(row.uniqueId()).isEqualTo("12-1");
    }

    @Test
    void saysInProgressInTheSeedsWord() {
        IncidentSheetRow row = after(assigned("bob"), new Acknowledged("bob", null), 60);

        assertThat(row.state()).isEqualTo("in_progress");
        assertThat(row.assignedAt()).isEqualTo("03-09-2025 14:05");
    }

    @Test
    void isAssignedAnewToSomebodyElseWhoAcknowledges() {
        IncidentSheetRow row = after(assigned("bob"), new Acknowledged("alice", null), 600);

        assertThat(row.assignee()).isEqualTo("alice");
        assertThat(row.assignedAt()).isEqualTo("03-09-2025 14:15");
    }

    @Test
    void keepsEverythingButTheCommentOnANote() {
        IncidentSheetRow before = assigned("bob");
        IncidentSheetRow row = after(before, new Noted("=1+1"), 60);

        assertThat(row.comment()).isEqualTo("Note (alice on the web): =1+1");
        assertThat(row.cells().subList(0, 5)).isEqualTo(before.cells().subList(0, 5));
    }

    @Test
    void neverHoldsAFormula() {
        IncidentSheetRow row = opened(Events.opened("=cmd|' /C calc'!A0"));

        assertThat(row.details()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(after(row, Events.assigned("+15550100001", Why.REASSIGNED), 1).assignee())
                .isEqualTo("+15550100001");
    }

    @Test
    void takesTheTitleWhereThereAreNoDetails() {
        Report report =
                new Report("Title", "", Severity.MINOR, Map.of(), List.of(), null, "webhook");
        Opened opened = new Opened(report, "signal", Events.opened("any").path());

        assertThat(opened(opened).details()).isEqualTo("Title");
    }

    @Test
    void writesTimesOnTheClocksOfItsZone() {
        Opened opened = Events.opened("x");
        IncidentRecord recorded = recorded(START, opened);

        assertThat(
                        IncidentSheetRow.opened(recorded, opened, Styles.in("America/New_York"))
                                .startedAt())
                .isEqualTo("03-09-2025 10:05");
    }

    @Test
    void goesOnFromItsCellsAlone() {
        IncidentSheetRow row = assigned("bob");
        IncidentRecord next = recorded(START.plusSeconds(90), new Resolved(List.of()));

        assertThat(IncidentSheetRow.ofCells(row.cells()).after(next, Styles.UTC))
                .isEqualTo(row.after(next, Styles.UTC));
    }

    private IncidentSheetRow assigned(String person) {
        return after(opened(Events.opened("Disk full")), Events.assigned(person, Why.ON_CALL), 1);
    }

    private IncidentSheetRow opened(Opened opened) {
        return IncidentSheetRow.opened(
                recorded(START, Actor.source("webhook"), opened), opened, Styles.UTC);
    }

    private IncidentSheetRow after(IncidentSheetRow row, IncidentEvent event, int seconds) {
        return row.after(recorded(START.plusSeconds(seconds), event), Styles.UTC);
    }

    private IncidentRecord recorded(Instant at, IncidentEvent event) {
        return recorded(at, Actor.person("alice", Via.WEB), event);
    }

    private IncidentRecord recorded(Instant at, Actor actor, IncidentEvent event) {
        sequence++;
        return summaries.complete(Events.recorded("12", sequence, at, actor, event));
    }
}
