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

import dev.leash.model.escalation.Place;
import dev.leash.model.incident.History;
import dev.leash.model.incident.Incident;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.Purpose;
import java.util.List;
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
                    new Place(1, 2),
                    3,
                    List.of(ALICE, BOB),
                    Set.of(BOB),
                    true,
                    List.of("request-8", "request-9"));

    private static final History BARE_HISTORY =
            new History(
                    "12",
                    BARE_REPORT,
                    PATH,
                    AT,
                    AT,
                    1,
                    1,
                    Place.FIRST,
                    0,
                    List.of(),
                    Set.of(),
                    false,
                    List.of());

    private StateSamples() {}

    static List<Sample<?>> all() {
        return Stream.<Sample<?>>concat(incidents(), deliveries()).toList();
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
                full(codec, new Incident.Resolved(HISTORY, ALICE, AT)),
                minimal(codec, new Incident.Resolved(BARE_HISTORY, null, AT)),
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
                                Delivery.Status.WAITING,
                                3,
                                2,
                                true,
                                true,
                                AT,
                                AT.plusSeconds(2))),
                minimal(
                        codec,
                        new Delivery(
                                DELIVERY,
                                Purpose.RESOLVED,
                                Delivery.Status.SENT,
                                3,
                                1,
                                true,
                                false,
                                AT,
                                null)));
    }
}
