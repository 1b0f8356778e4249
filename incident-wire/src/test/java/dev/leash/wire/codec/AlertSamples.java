package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Checkout.BARE_REPORT;
import static dev.leash.wire.codec.Checkout.REPORT;
import static dev.leash.wire.codec.Checkout.SNOOZE;
import static dev.leash.wire.codec.Sample.full;
import static dev.leash.wire.codec.Sample.minimal;

import dev.leash.model.alert.Alert;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.alert.AlertSummary;
import dev.leash.model.alert.Membership;
import dev.leash.model.alert.Turns;
import dev.leash.model.incident.SourceRequest;
import dev.leash.model.severity.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Samples of alerts: what is said to them, what happens to them, and their state. */
final class AlertSamples {

    private static final String ID = "5f0c7d5e-2d1c-3b67-9a43-0c1f4e7d2a11";

    private AlertSamples() {}

    static List<Sample<?>> all() {
        return Stream.of(commands(), events(), states()).<Sample<?>>flatMap(List::stream).toList();
    }

    private static List<Sample<AlertCommand>> commands() {
        var codec = InternalRecords.ALERT_COMMAND;
        return List.of(
                full(
                        codec,
                        new AlertCommand.Fire(
                                "alertmanager/1",
                                "request-1",
                                REPORT,
                                "0f343b0931126a20f133d67c2b018a3b")),
                minimal(codec, new AlertCommand.Fire("alertmanager/1", null, BARE_REPORT, null)),
                full(
                        codec,
                        new AlertCommand.Resolve(
                                "alertmanager/2",
                                "request-2",
                                REPORT,
                                "0f343b0931126a20f133d67c2b018a3b",
                                true)),
                minimal(codec, new AlertCommand.Resolve("alertmanager/2", null, BARE_REPORT, null)),
                full(codec, new AlertCommand.Join("12", RouteSamples.ROUTING)),
                minimal(codec, new AlertCommand.Join("12")),
                full(
                        codec,
                        new AlertCommand.Suppress(
                                RouteSamples.SUPPRESSION, RouteSamples.ROUTING)),
                minimal(codec, new AlertCommand.Suppress(RouteSamples.BY_ROUTE, null)),
                full(codec, new AlertCommand.Ask("ask-1", "alertmanager", SNOOZE)),
                minimal(
                        codec,
                        new AlertCommand.Ask(
                                "ask-1", "alertmanager", new SourceRequest(SourceRequest.Action.ACKNOWLEDGE))),
                full(codec, new AlertCommand.Rejoin("12")),
                full(codec, new AlertCommand.Leave("12")));
    }

    private static List<Sample<AlertRecord>> events() {
        AlertSummary joined = summary("12", "01K2");
        AlertSummary alone = summary(null, null);
        return List.of(
                full(Records.ALERT, recorded(1, new AlertEvent.Fired(joined, REPORT))),
                minimal(Records.ALERT, recorded(1, new AlertEvent.Fired(alone, BARE_REPORT))),
                full(
                        Records.ALERT,
                        recorded(2, new AlertEvent.Routed(joined, RouteSamples.ROUTING))),
                minimal(
                        Records.ALERT,
                        recorded(2, new AlertEvent.Routed(alone, RouteSamples.NONE))),
                full(
                        Records.ALERT,
                        recorded(
                                2,
                                new AlertEvent.Suppressed(
                                        joined, RouteSamples.SUPPRESSION, RouteSamples.ROUTING))),
                minimal(
                        Records.ALERT,
                        recorded(
                                2,
                                new AlertEvent.Suppressed(alone, RouteSamples.BY_ROUTE, null))),
                full(Records.ALERT, recorded(2, new AlertEvent.Joined(joined))),
                minimal(Records.ALERT, recorded(2, new AlertEvent.Joined(alone))),
                full(Records.ALERT, recorded(3, new AlertEvent.Repeated(joined, 40))),
                minimal(Records.ALERT, recorded(3, new AlertEvent.Repeated(alone, 40))),
                full(Records.ALERT, recorded(4, new AlertEvent.Resolved(joined))),
                minimal(Records.ALERT, recorded(4, new AlertEvent.Resolved(alone))),
                full(Records.ALERT, recorded(5, new AlertEvent.Left(joined, "12"))),
                minimal(Records.ALERT, recorded(5, new AlertEvent.Left(alone, "12"))));
    }

    private static AlertRecord recorded(long sequence, AlertEvent event) {
        return new AlertRecord(ID, sequence, AT, "alertmanager/1", event);
    }

    private static AlertSummary summary(
            @Nullable String incidentId, @Nullable String sourceId) {
        return new AlertSummary(
                "alertmanager",
                "checkout-500",
                "Checkout answers 500",
                Severity.CRITICAL,
                AlertStatus.FIRING,
                41,
                incidentId,
                AT,
                AT.plusSeconds(90),
                sourceId);
    }

    private static List<Sample<Alert>> states() {
        Alert.Count count = new Alert.Count(41, 40, AT.plusSeconds(90), AT.plusSeconds(60));
        var codec = InternalRecords.ALERT_STATE;
        return List.of(
                full(
                        codec,
                        new Alert(
                                ID,
                                3,
                                REPORT,
                                AlertStatus.FIRING,
                                AT,
                                count,
                                new Turns(3, AlertStatus.FIRING, AT.plusSeconds(80)),
                                new Membership(
                                        ID + "-3",
                                        AT.plusSeconds(60),
                                        "13",
                                        "12",
                                        List.of("request-2"),
                                        RouteSamples.SUPPRESSION))),
                minimal(
                        codec,
                        new Alert(
                                ID,
                                3,
                                BARE_REPORT,
                                AlertStatus.RESOLVED,
                                AT,
                                count,
                                new Turns(1, AlertStatus.RESOLVED, AT),
                                new Membership(null, null, null, null, List.of()))));
    }
}
