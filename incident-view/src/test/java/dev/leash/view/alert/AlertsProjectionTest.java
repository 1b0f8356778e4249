package dev.leash.view.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.alert.AlertSummary;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.view.Log;
import dev.leash.view.Projections;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.View;
import dev.leash.view.incident.IncidentFilter;
import dev.leash.view.incident.IncidentRow;
import dev.leash.view.incident.Incidents;
import dev.leash.view.incident.ShownIncident;
import dev.leash.wire.codec.Records;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often an incident was reported is what its alert has counted. */
class AlertsProjectionTest {

    private static final Instant LAST = Log.START.plusSeconds(90);

    @TempDir Path folder;

    @Test
    void theListAndThePageSayHowOftenItWasReported() {
        Log log = new Log().opened("1", "Disk full").opened("2", "Other").assigned("1", 2);
        alert(log, 1, new AlertEvent.Joined(summary("1", 1, AlertStatus.FIRING, LAST)));
        alert(log, 2, new AlertEvent.Repeated(summary("1", 40, AlertStatus.FIRING, LAST), 39));
        try (View view = View.open(folder, Projections.all())) {
            view.fill(log.records());
            Incidents incidents = new Incidents(view);

            IncidentFilter all = IncidentFilter.of(EnumSet.allOf(State.class), "");
            assertThat(shown(view, "1").repeats()).isEqualTo(39);
            assertThat(shown(view, "2").repeats()).isZero();
            assertThat(shown(view, "1").alert())
                    .isEqualTo(new AlertRow(40, AlertStatus.FIRING, LAST));
            assertThat(shown(view, "2").alert()).isNull();
            assertThat(incidents.list(all, false, 0, 10))
                    .extracting(IncidentRow::repeats)
                    .containsExactly(39L, 0L);
        }
    }

    @Test
    void wordThatItIsOverIsNoReport() {
        Log log =
                new Log()
                        .opened("1", "Disk full")
                        .event(
                                "1",
                                2,
                                new IncidentEvent.Attached(
                                        "s2", "Disk full", AttachReason.RECOVERED))
                        .event("1", 3, new IncidentEvent.Attached("s3", "Disk full"));
        try (View view = View.open(folder, Projections.all())) {
            view.fill(log.records());

            assertThat(shown(view, "1").repeats()).isEqualTo(1);
        }
    }

    @Test
    void whatLeavesStaysAsItWas() {
        Log log = new Log().opened("1", "Disk full");
        alert(log, 1, new AlertEvent.Joined(summary("1", 7, AlertStatus.RESOLVED, LAST)));
        alert(log, 2, new AlertEvent.Left(summary(null, 8, AlertStatus.RESOLVED, LAST), "1"));
        alert(log, 3, new AlertEvent.Fired(summary(null, 1, AlertStatus.FIRING, LAST), report()));
        try (View view = View.open(folder, Projections.all())) {
            view.fill(log.records());

            assertThat(shown(view, "1").alert())
                    .isEqualTo(new AlertRow(8, AlertStatus.RESOLVED, LAST));
        }
    }

    /** Each time an alert fires anew, it counts anew; an incident that is reopened counts on. */
    @Test
    void whatJoinsAnIncidentAgainIsAdded() {
        Log log = new Log().opened("1", "Disk full");
        alert(log, 1, new AlertEvent.Fired(firing(null, 1), report()));
        alert(log, 2, new AlertEvent.Joined(firing("1", 3)));
        alert(log, 3, new AlertEvent.Left(firing(null, 4), "1"));
        alert(log, 4, new AlertEvent.Joined(firing("1", 4)));
        alert(log, 5, new AlertEvent.Left(firing(null, 4), "1"));
        alert(log, 6, new AlertEvent.Fired(firing(null, 1), report()));
        alert(log, 7, new AlertEvent.Joined(firing("1", 2)));
        try (View view = View.open(folder, Projections.all())) {
            view.fill(log.records());

            assertThat(shown(view, "1").repeats()).isEqualTo(4 + 2 - 1);
        }
    }

    @Test
    void whatIsOlderThanFactsAreKeptIsDropped() {
        Log log = new Log().opened("1", "Disk full").opened("2", "Other");
        Instant old = LAST.minus(Duration.ofDays(366));
        alert(log, old, 1, new AlertEvent.Joined(firing("1", 7)));
        alert(log, LAST, 1, new AlertEvent.Joined(firing("2", 7)));
        try (View view = View.open(folder, Projections.all())) {
            view.fill(log.records());

            assertThat(shown(view, "1").alert()).isNull();
            assertThat(shown(view, "2").alert()).isNotNull();
        }
    }

    /** What a source says of the time drops nothing: the log is as old as it was written. */
    @Test
    void anAlertFromTheFutureDropsNoOther() {
        Log log = new Log().opened("1", "Disk full");
        Instant future = LAST.plus(Duration.ofDays(1_000));
        alert(log, LAST, 1, new AlertEvent.Joined(firing("1", 7)));
        alert(log, LAST, 1, new AlertEvent.Joined(summary("2", 7, AlertStatus.FIRING, future)));
        try (View view = View.open(folder, Projections.all())) {
            view.fill(log.records());

            assertThat(shown(view, "1").alert()).isNotNull();
        }
    }

    /** How often something was reported is an optional detail. */
    @Test
    void whileAlertsAreNotCountedYetEverythingElseIsShown() {
        Log log = new Log().opened("1", "Disk full").assigned("1", 2);
        List<Projection> others =
                Projections.all().stream()
                        .filter(one -> !one.name().equals(AlertsProjection.NAME))
                        .toList();
        try (View view = View.open(folder, others)) {
            view.fill(log.records());

            assertThat(shown(view, "1").repeats()).isZero();
            assertThat(shown(view, "1").alert()).isNull();
        }
    }

    private static ShownIncident shown(View view, String id) {
        return new Incidents(view).find(id).orElseThrow();
    }

    private static AlertSummary firing(@Nullable String incidentId, long total) {
        return summary(incidentId, total, AlertStatus.FIRING, LAST);
    }

    private static void alert(Log log, Instant at, long sequence, AlertEvent event) {
        AlertRecord recorded = new AlertRecord("alert", sequence, LAST, "test/1", event);
        log.rawAt(
                at,
                "incident.alerts",
                "4:testdisk",
                new String(Records.ALERT.encode(recorded), StandardCharsets.UTF_8));
    }

    private static void alert(Log log, long sequence, AlertEvent event) {
        alert(log, LAST, sequence, event);
    }

    private static Report report() {
        return Report.ofText("Disk full", "test");
    }

    private static AlertSummary summary(
            @Nullable String incidentId, long total, AlertStatus status, Instant lastAt) {
        return new AlertSummary(
                "test",
                "disk",
                "Disk full",
                Severity.MAJOR,
                status,
                total,
                incidentId,
                Log.START,
                lastAt);
    }
}
