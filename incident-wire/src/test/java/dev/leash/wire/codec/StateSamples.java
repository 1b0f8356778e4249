package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.ALICE;
import static dev.leash.wire.codec.Checkout.ASSIGNMENT;
import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Checkout.BARE_REPORT;
import static dev.leash.wire.codec.Checkout.BOB;
import static dev.leash.wire.codec.Checkout.DELIVERY;
import static dev.leash.wire.codec.Checkout.PATH;
import static dev.leash.wire.codec.Checkout.REPORT;
import static dev.leash.wire.codec.Sample.full;
import static dev.leash.wire.codec.Sample.minimal;
import static dev.leash.wire.codec.Sample.other;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Audience;
import dev.leash.model.incident.Details;
import dev.leash.model.incident.Escalation;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentAlerts;
import dev.leash.model.incident.IncidentCore;
import dev.leash.model.incident.PagingState;
import dev.leash.model.incident.PathProgress;
import dev.leash.model.incident.Publication;
import dev.leash.model.incident.Roles;
import dev.leash.model.incident.Stage;
import dev.leash.model.incident.State;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RecipientState;
import dev.leash.model.notification.SendHistory;
import dev.leash.model.notification.UnderWay;
import dev.leash.model.search.SkippedTarget;
import dev.leash.model.severity.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Samples of what the stores hold. */
final class StateSamples {

    private static final IncidentCore CORE =
            new IncidentCore("12", AT, AT.plusSeconds(5), 4, List.of("request-8", "request-9"), 3L);

    private StateSamples() {}

    static List<Sample<?>> all() {
        return Stream.of(incidents(), deliveries(), whatPeopleKnow())
                .<Sample<?>>flatMap(samples -> samples)
                .toList();
    }

    private static Stream<Sample<Incident.Known>> incidents() {
        var codec = InternalRecords.INCIDENT_STATE;
        return Stream.of(
                full(
                        codec,
                        incident(
                                new PagingState.InProgress(ALICE, AT, AT.plusSeconds(3600), true),
                                new Publication(Stage.DECLARED, Checkout.DRAFT))),
                other(
                        codec,
                        "draft",
                        incident(
                                new PagingState.Drafted(),
                                new Publication(Stage.DRAFT, Checkout.DRAFT))),
                other(
                        codec,
                        "pending",
                        incident(
                                new PagingState.Pending(
                                        2,
                                        AT.plusSeconds(60),
                                        List.of(
                                                new SkippedTarget(
                                                        BOB, SkippedTarget.Reason.NO_CHANNEL))))),
                other(
                        codec,
                        "assigned",
                        incident(new PagingState.Assigned(ASSIGNMENT, AT.plusSeconds(300)))),
                other(
                        codec,
                        "resolved",
                        incident(new PagingState.Resolved(ALICE, AT, AT.plusSeconds(2_592_000)))),
                other(codec, "in_error", incident(new PagingState.InError())),
                minimal(codec, bareIncident()));
    }

    private static Incident.Known incident(PagingState paging) {
        return incident(paging, new Publication(Stage.PAGE, null));
    }

    private static Incident.Known incident(PagingState paging, Publication publication) {
        return new Incident.Known(
                CORE,
                new Details(REPORT, 4L),
                new Escalation(
                        PATH,
                        new PathProgress(
                                new PathPosition(1, 2), PathPosition.FIRST, 3, Set.of(BOB)),
                        new Audience(List.of(ALICE, BOB), List.of("carol@example.com"), 3L, true),
                        paging,
                        3,
                        2L),
                publication,
                new Roles(Map.of("01K0", BOB), 4L),
                new IncidentAlerts(
                        true,
                        true,
                        List.of(
                                new IncidentAlerts.Member("12:alertmanagercheckout-500", true))));
    }

    private static Incident.Known bareIncident() {
        return new Incident.Known(
                new IncidentCore("12", AT, AT, 1, List.of(), null),
                new Details(BARE_REPORT, null),
                new Escalation(
                        PATH,
                        new PathProgress(PathPosition.FIRST, null, 0, Set.of()),
                        new Audience(List.of(), null, null, false),
                        new PagingState.Pending(0, null),
                        1,
                        null),
                new Publication(Stage.PAGE, null),
                null);
    }

    private static Stream<Sample<Delivery>> deliveries() {
        var codec = InternalRecords.DELIVERY_STATE;
        return Stream.of(
                full(
                        codec,
                        new Delivery(
                                DELIVERY,
                                Purpose.PAGE,
                                Severity.CRITICAL,
                                DeliveryStatus.WAITING,
                                3,
                                2,
                                true,
                                true,
                                AT,
                                AT.plusSeconds(2),
                                "SM0123456789abcdef",
                                List.of(new DeliveryId("11", 2, Channel.SMS, ALICE)),
                                AT.minusSeconds(2))),
                minimal(
                        codec,
                        new Delivery(
                                DELIVERY,
                                Purpose.RESOLVED,
                                Severity.MINOR,
                                DeliveryStatus.SENT,
                                3,
                                1,
                                true,
                                false,
                                AT,
                                null,
                                null,
                                List.of(),
                                null)));
    }

    private static Stream<Sample<?>> whatPeopleKnow() {
        return Stream.of(
                full(
                        InternalRecords.CONVERSATION_STATE,
                        new RecipientState(
                                ALICE,
                                "12",
                                4,
                                State.RESOLVED,
                                InternalSamples.fullBriefing(),
                                false,
                                AT)),
                minimal(
                        InternalRecords.CONVERSATION_STATE,
                        new RecipientState(
                                ALICE,
                                "12",
                                2,
                                State.ASSIGNED,
                                InternalSamples.minimalBriefing(),
                                true,
                                null)),
                full(
                        InternalRecords.TRAFFIC_STATE,
                        new SendHistory(
                                ALICE,
                                Map.of(Channel.SMS, List.of(AT, AT.plusSeconds(5))),
                                Map.of(Channel.EMAIL, new UnderWay(Map.of("7-3", AT), 40)))),
                minimal(InternalRecords.TRAFFIC_STATE, SendHistory.none(ALICE)));
    }
}
