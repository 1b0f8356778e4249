package dev.leash.wire.codec;

import dev.leash.model.directory.Channel;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.escalation.Target;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.AutoDraft;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.SourceRequest;
import dev.leash.model.incident.Stage;
import dev.leash.model.incident.State;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.oncall.ScheduleSource;
import dev.leash.model.search.SkippedTarget;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The incident that the samples tell of: the checkout is down. */
final class Checkout {

    static final Instant AT = Instant.parse("2026-11-02T03:04:05.678Z");
    static final String ALICE = "alice@example.com";
    static final String BOB = "bob@example.com";

    /** A severity that is configured. */
    static final Severity CATASTROPHIC =
            new Severity("01KB7Q3M5X", "Catastrophic", 4, Urgency.CRITICAL);

    static final Report REPORT =
            new Report(
                    "Checkout answers 500",
                    "Checkout answers 500\nEvery payment since 03:02 — “declined”, 🔥",
                    Severity.CRITICAL,
                    Map.of("service", "checkout", "region", "eu-west"),
                    List.of(new Link("Runbook", "https://wiki.example.com/checkout?a=1&b=2")),
                    "checkout-500",
                    "alertmanager",
                    List.of("severity 'P1' was taken as critical."),
                    "01K2");

    static final Report BARE_REPORT =
            new Report(
                    "Checkout answers 500",
                    "",
                    Severity.MAJOR,
                    Map.of(),
                    List.of(),
                    null,
                    "new_incident_webhook");

    static final SourceRequest SNOOZE =
            new SourceRequest(SourceRequest.Action.SNOOZE, "Until the disk is replaced", 600L);

    static final EscalationPath PATH =
            new EscalationPath(
                    "payments",
                    3,
                    List.of(
                            new EscalationLevel(
                                    List.of(new Target.OnCall("payments"), new Target.Person(BOB)),
                                    900_000),
                            new EscalationLevel(
                                    List.of(new Target.NextOnCall("payments")), 300_000)),
                    2,
                    3_600_000,
                    WhenNobody.FAIL);

    static final List<SkippedTarget> SKIPPED =
            List.of(new SkippedTarget(BOB, SkippedTarget.Reason.NO_CHANNEL));

    static final Assignment ASSIGNMENT =
            new Assignment(
                    ALICE,
                    List.of(ALICE, BOB),
                    Assignment.Why.NOT_ACKNOWLEDGED,
                    3,
                    new PathPosition(1, 2),
                    new ScheduleSource("payments", 7, 12, 1, "rows", "o1"),
                    SKIPPED,
                    1,
                    AT,
                    AT.plusSeconds(300));

    static final Assignment BARE_ASSIGNMENT =
            new Assignment(
                    ALICE,
                    List.of(),
                    Assignment.Why.TAKEN,
                    3,
                    PathPosition.FIRST,
                    null,
                    List.of(),
                    0,
                    null,
                    AT.plusSeconds(900));

    static final IncidentSummary SUMMARY =
            new IncidentSummary(
                    "12",
                    "Checkout answers 500",
                    "Checkout answers 500\nEvery payment since 03:02 — “declined”, 🔥",
                    Severity.CRITICAL,
                    "alertmanager",
                    Map.of("service", "checkout", "region", "eu-west"),
                    List.of(new Link("Runbook", "https://wiki.example.com/checkout?a=1&b=2")),
                    State.IN_PROGRESS,
                    ALICE,
                    AT,
                    AT.plusSeconds(2_592_000),
                    true,
                    true,
                    AT.minusSeconds(60),
                    AT,
                    5,
                    new IncidentSummary.Escalation(
                            "payments", 3, 2, 1, 3, 1, AT.plusSeconds(3600), List.of(BOB, ALICE)),
                    new IncidentSummary.Before(State.ASSIGNED, ALICE),
                    Stage.PAGE,
                    Map.of("01K0", BOB, "lead", ALICE));

    static final AutoDraft DRAFT =
            new AutoDraft(
                    "01K2",
                    "Checkout error rate",
                    List.of("01K3", "01K4"),
                    7.25,
                    5,
                    AT.minusSeconds(300),
                    AT.plusSeconds(86_400));

    static final AutoDraft BARE_DRAFT =
            new AutoDraft("01K2", "Checkout error rate", List.of(), null, 5, AT, AT);

    static final IncidentSummary BARE_SUMMARY =
            new IncidentSummary(
                    "12",
                    "Checkout answers 500",
                    "",
                    Severity.MAJOR,
                    "new_incident_webhook",
                    Map.of(),
                    List.of(),
                    State.PENDING,
                    null,
                    null,
                    null,
                    false,
                    false,
                    AT,
                    AT,
                    1,
                    new IncidentSummary.Escalation("payments", 3, 0, 1, 0, 0, null, List.of()),
                    null,
                    null,
                    null);

    static final DeliveryId DELIVERY = new DeliveryId("12", 2, Channel.SMS, ALICE);

    private Checkout() {}
}
