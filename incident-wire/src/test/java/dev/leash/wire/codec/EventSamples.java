package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.ALICE;
import static dev.leash.wire.codec.Checkout.ASSIGNMENT;
import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Checkout.BARE_DRAFT;
import static dev.leash.wire.codec.Checkout.BARE_ASSIGNMENT;
import static dev.leash.wire.codec.Checkout.BARE_REPORT;
import static dev.leash.wire.codec.Checkout.BARE_SUMMARY;
import static dev.leash.wire.codec.Checkout.BOB;
import static dev.leash.wire.codec.Checkout.CATASTROPHIC;
import static dev.leash.wire.codec.Checkout.PATH;
import static dev.leash.wire.codec.Checkout.REPORT;
import static dev.leash.wire.codec.Checkout.SKIPPED;
import static dev.leash.wire.codec.Checkout.SUMMARY;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.DismissReason;
import dev.leash.model.incident.GiveUpCode;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.PathFallback;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Samples of what happens to incidents. */
final class EventSamples {

    private static final String DEADLINE = "due-12-" + AT.toEpochMilli();

    private EventSamples() {}

    static List<Sample<?>> all() {
        return Stream.of(reported(), searched(), answered(), bare(), configured())
                .<Sample<?>>flatMap(samples -> samples)
                .toList();
    }

    private static Stream<Sample<IncidentRecord>> reported() {
        Actor source = Actor.source("alertmanager");
        return Stream.of(
                        recorded(
                                1,
                                source,
                                "signal-1",
                                new IncidentEvent.Opened(
                                        REPORT,
                                        "signal-1",
                                        PATH,
                                        new PathFallback("checkout", PathFallback.UNKNOWN_PATH),
                                        RouteSamples.ROUTING)),
                        recorded(
                                4,
                                source,
                                "signal-2",
                                new IncidentEvent.Attached(
                                        "signal-2",
                                        "Checkout still answers 500",
                                        AttachReason.RECOVERED,
                                        "12:alertmanagercheckout-500",
                                        1)))
                .map(EventSamples::full);
    }

    private static Stream<Sample<IncidentRecord>> searched() {
        Actor timer = Actor.timer();
        return Stream.of(
                        recorded(3, timer, DEADLINE, new IncidentEvent.Assigned(ASSIGNMENT)),
                        recorded(
                                1,
                                Actor.source("metrics"),
                                "signal-5",
                                new IncidentEvent.AutoDrafted(
                                        REPORT, "signal-5", PATH, Checkout.DRAFT, List.of(BOB))),
                        recorded(
                                2,
                                timer,
                                DEADLINE,
                                new IncidentEvent.NobodyFound(
                                        SKIPPED, List.of(BOB), 1, AT.plusSeconds(60))),
                        recorded(
                                2,
                                timer,
                                DEADLINE,
                                new IncidentEvent.Failed(
                                        SKIPPED,
                                        List.of(BOB),
                                        "its deadline could not be met",
                                        GiveUpCode.DEADLINE_NOT_DECIDED)),
                        recorded(6, timer, DEADLINE, new IncidentEvent.PathExhausted(List.of(BOB))),
                        recorded(
                                3,
                                Actor.notifier(),
                                "12-2-lost",
                                new IncidentEvent.Undeliverable(ALICE, List.of(BOB))))
                .map(EventSamples::full);
    }

    private static Stream<Sample<IncidentRecord>> answered() {
        Actor alice = Actor.person(ALICE, Actor.Via.LINK);
        return Stream.of(
                        new IncidentEvent.Acknowledged(ALICE, AT.plusSeconds(3600)),
                        new IncidentEvent.Snoozed(ALICE, AT.plusSeconds(7200)),
                        new IncidentEvent.Renotified(ALICE),
                        new IncidentEvent.Noted(
                                "The bank is down too; see https://status.example.com"),
                        new IncidentEvent.Resolved(List.of(ALICE, BOB), AT.plusSeconds(2_592_000)),
                        new IncidentEvent.Reopened(),
                        new IncidentEvent.Declared(),
                        new IncidentEvent.AutoPublished(),
                        new IncidentEvent.AutoExpired(),
                        new IncidentEvent.AutoDismissed(
                                DismissReason.OPERATOR_DISMISS, AT.plusSeconds(2_592_000)),
                        new IncidentEvent.RoleAssigned("01K0", "Scribe", BOB, ALICE),
                        new IncidentEvent.RoleUnassigned("01K0", "Scribe", BOB),
                        new IncidentEvent.Edited(
                                "Checkout declines cards",
                                Severity.CRITICAL,
                                "Checkout answers 500",
                                "Major",
                                Map.of("service", "payments"),
                                Map.of("service", "checkout")))
                .map(event -> full(recorded(5, alice, "request-9", event)));
    }

    /** With a severity that is configured. */
    private static Stream<Sample<IncidentRecord>> configured() {
        Report report =
                new Report(
                        BARE_REPORT.title(),
                        BARE_REPORT.details(),
                        CATASTROPHIC,
                        BARE_REPORT.labels(),
                        BARE_REPORT.links(),
                        null,
                        BARE_REPORT.source());
        return Stream.of(
                Sample.other(
                        Records.EVENT,
                        recorded(
                                1,
                                Actor.source("new_incident_webhook"),
                                "signal-1",
                                new IncidentEvent.Opened(report, "signal-1", PATH))));
    }

    /** As they were written before events carried the incident after them. */
    private static Stream<Sample<IncidentRecord>> bare() {
        Actor anybody = Actor.anybody(Actor.Via.API);
        return Stream.of(
                        new IncidentEvent.Opened(BARE_REPORT, "signal-1", PATH),
                        new IncidentEvent.Attached("signal-2", "Checkout still answers 500"),
                        new IncidentEvent.Assigned(BARE_ASSIGNMENT),
                        new IncidentEvent.NobodyFound(List.of(), List.of(), 1, AT),
                        new IncidentEvent.Failed(List.of(), List.of(), null, null),
                        new IncidentEvent.PathExhausted(List.of()),
                        new IncidentEvent.Undeliverable(ALICE, List.of()),
                        new IncidentEvent.Acknowledged(ALICE, null),
                        new IncidentEvent.Snoozed(ALICE, AT),
                        new IncidentEvent.Renotified(ALICE),
                        new IncidentEvent.Noted("The bank is down too"),
                        new IncidentEvent.Resolved(List.of()),
                        new IncidentEvent.Reopened(),
                        new IncidentEvent.Declared(),
                        new IncidentEvent.AutoDrafted(
                                BARE_REPORT, "signal-5", PATH, BARE_DRAFT, List.of()),
                        new IncidentEvent.AutoPublished(),
                        new IncidentEvent.AutoExpired(),
                        new IncidentEvent.AutoDismissed(DismissReason.AUTO_EXPIRED, null),
                        new IncidentEvent.RoleAssigned("01K0", "Scribe", BOB, null),
                        new IncidentEvent.RoleUnassigned("01K0", "Scribe", BOB),
                        new IncidentEvent.Edited(
                                "Checkout declines cards", Severity.CRITICAL, null, null))
                .map(
                        event ->
                                recorded(
                                        event instanceof IncidentEvent.Opened ? 1 : 2,
                                        anybody,
                                        "request-9",
                                        event))
                .map(recorded -> Sample.minimal(Records.EVENT, recorded));
    }

    /** How an incident is. */
    static List<Sample<?>> states() {
        return List.of(
                Sample.full(Records.STATE, SUMMARY), Sample.minimal(Records.STATE, BARE_SUMMARY));
    }

    private static Sample<IncidentRecord> full(IncidentRecord recorded) {
        return Sample.full(Records.EVENT, recorded.with(SUMMARY));
    }

    private static IncidentRecord recorded(
            long sequence, Actor actor, String cause, IncidentEvent event) {
        return new IncidentRecord("12", sequence, AT, actor, cause, event);
    }
}
