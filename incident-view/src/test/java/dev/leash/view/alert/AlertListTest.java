package dev.leash.view.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.alert.AlertSummary;
import dev.leash.model.incident.Report;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.Suppression;
import dev.leash.model.route.SuppressionCode;
import dev.leash.model.severity.Severity;
import dev.leash.view.Log;
import dev.leash.view.Projections;
import dev.leash.view.engine.View;
import dev.leash.wire.codec.Records;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertListTest {

    private static final Report REPORT =
            new Report("Full", "", Severity.MAJOR, Map.of(), List.of(), "disk", "probe");
    private static final Suppression WHY =
            new Suppression(SuppressionCode.SILENCED, "window", "Upgrade.", Log.START);

    @TempDir Path folder;

    @Test
    void anAlertIsAsItsLastEventSaysWithWhatWasReportedAndDecided() {
        Log log = new Log();
        alert(log, 1, new AlertEvent.Fired(summary(null), REPORT));
        alert(log, 2, new AlertEvent.Suppressed(summary(null), WHY, null));
        alert(log, 3, new AlertEvent.Repeated(summary(null), 1));
        try (View view = View.open(folder, Projections.all())) {
            view.fill(log.records());
            AlertList list = new AlertList(view);

            assertThat(list.newest(10))
                    .singleElement()
                    .satisfies(
                            alert -> {
                                assertThat(alert.report()).isEqualTo(REPORT);
                                assertThat(alert.suppression()).contains(WHY);
                                assertThat(list.find(alert.id())).contains(alert);
                            });
            assertThat(list.since(Instant.now().plusSeconds(60))).isEmpty();
        }
    }

    @Test
    void whatIsInAnIncidentIsSuppressedNoLonger() {
        Log log = new Log();
        alert(log, 1, new AlertEvent.Fired(summary(null), REPORT));
        alert(log, 2, new AlertEvent.Suppressed(summary(null), WHY, null));
        alert(log, 3, new AlertEvent.Routed(summary(null), RoutingDecision.none(List.of())));
        alert(log, 4, new AlertEvent.Joined(summary("1")));
        try (View view = View.open(folder, Projections.all())) {
            view.fill(log.records());

            ListedAlert alert = new AlertList(view).newest(10).getFirst();
            assertThat(alert.suppression()).isEmpty();
            assertThat(alert.routing()).contains(RoutingDecision.none(List.of()));
        }
    }

    private static void alert(Log log, long sequence, AlertEvent event) {
        AlertRecord recorded =
                new AlertRecord("alert", sequence, Log.START.plusSeconds(sequence), "c", event);
        log.rawAt(
                Log.START.plusSeconds(sequence),
                "incident.alerts",
                "5:probedisk",
                new String(Records.ALERT.encode(recorded), StandardCharsets.UTF_8));
    }

    private static AlertSummary summary(@Nullable String incident) {
        return new AlertSummary(
                "probe",
                "disk",
                "Full",
                Severity.MAJOR,
                AlertStatus.FIRING,
                2,
                incident,
                Log.START,
                Log.START);
    }
}
