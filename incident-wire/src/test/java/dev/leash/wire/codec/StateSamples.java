package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.ALICE;
import static dev.leash.wire.codec.Checkout.ASSIGNMENT;
import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Checkout.BARE_ASSIGNMENT;
import static dev.leash.wire.codec.Checkout.BARE_REPORT;
import static dev.leash.wire.codec.Checkout.BOB;
import static dev.leash.wire.codec.Checkout.DELIVERY;
import static dev.leash.wire.codec.Checkout.PATH;
import static dev.leash.wire.codec.Checkout.REPORT;
import static dev.leash.wire.codec.Sample.full;
import static dev.leash.wire.codec.Sample.minimal;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.escalation.Place;
import dev.leash.model.incident.History;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.State;
import dev.leash.model.notification.Conversation;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.SendHistory;
import dev.leash.model.severity.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Samples of what the stores hold. */
final class StateSamples {

    private static final History HISTORY =
            new History(
                    "12",
                    REPORT,
                    PATH,
                    AT,
                    AT.plusSeconds(5),
                    4,
                    3,
                    2L,
                    new Place(1, 2),
                    Place.FIRST,
                    3,
                    List.of(ALICE, BOB),
                    List.of("carol@example.com"),
                    3L,
                    Set.of(BOB),
                    true,
                    List.of("request-8", "request-9"),
                    3L);

    private static final History BARE_HISTORY =
            new History(
                    "12",
                    BARE_REPORT,
                    PATH,
                    AT,
                    AT,
                    1,
                    1,
                    null,
                    Place.FIRST,
                    null,
                    0,
                    List.of(),
                    null,
                    null,
                    Set.of(),
                    false,
                    List.of(),
                    null);

    private StateSamples() {}

    static List<Sample<?>> all() {
        return Stream.of(incidents(), deliveries(), whatPeopleKnow())
                .<Sample<?>>flatMap(samples -> samples)
                .toList();
    }

    private static Stream<Sample<Incident.Known>> incidents() {
        var codec = InternalRecords.INCIDENT_STATE;
        return Stream.of(
                full(codec, new Incident.Pending(HISTORY, 2, AT.plusSeconds(60))),
                minimal(codec, new Incident.Pending(BARE_HISTORY, 0, null)),
                full(codec, new Incident.Assigned(HISTORY, ASSIGNMENT, AT.plusSeconds(300))),
                minimal(codec, new Incident.Assigned(BARE_HISTORY, BARE_ASSIGNMENT, null)),
                full(
                        codec,
                        new Incident.InProgress(HISTORY, ALICE, AT, AT.plusSeconds(3600), true)),
                minimal(codec, new Incident.InProgress(BARE_HISTORY, ALICE, AT, null, false)),
                full(codec, new Incident.Resolved(HISTORY, ALICE, AT, AT.plusSeconds(2_592_000))),
                minimal(codec, new Incident.Resolved(BARE_HISTORY, null, AT, null)),
                full(codec, new Incident.InError(HISTORY)),
                minimal(codec, new Incident.InError(BARE_HISTORY)));
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
                        new Conversation(
                                ALICE,
                                "12",
                                4,
                                State.RESOLVED,
                                InternalSamples.fullBriefing(),
                                false,
                                AT)),
                minimal(
                        InternalRecords.CONVERSATION_STATE,
                        new Conversation(
                                ALICE,
                                "12",
                                2,
                                State.ASSIGNED,
                                InternalSamples.minimalBriefing(),
                                true,
                                null)),
                full(
                        InternalRecords.TRAFFIC_STATE,
                        new SendHistory(ALICE, Map.of(Channel.SMS, List.of(AT, AT.plusSeconds(5))))));
    }
}
