package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.ALICE;
import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Checkout.BOB;
import static dev.leash.wire.codec.Sample.full;
import static dev.leash.wire.codec.Sample.minimal;
import static dev.leash.wire.codec.Sample.other;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.incident.State;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Matter;
import dev.leash.model.notification.Methods;
import dev.leash.model.notification.Occasion;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.OpenIncidents;
import dev.leash.model.notification.Told;
import dev.leash.model.oncall.ShiftChange;
import dev.leash.model.oncall.ShiftChange.Kind;
import dev.leash.model.oncall.ShiftWatch;
import dev.leash.model.severity.Severity;
import dev.leash.wire.directory.DirectoryRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Samples of what concerns one person and no incident. */
final class PersonalSamples {

    private static final Matter TEST = new Matter.OfTest("request-9", BOB);
    private static final Matter CODE =
            new Matter.OfCode("request-9", "123456", AT.plusSeconds(900));

    private static final Matter OUTCOME =
            new Matter.OfOutcome(
                    "request-9", "Several incidents wait for your answer, 11, 12: say which.");

    private static final Matter ENDPOINT =
            new Matter.OfEndpoint("billing", "it answered 410 Gone", AT, AT.minusSeconds(3_600));

    private PersonalSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                full(
                        InternalRecords.OCCASION,
                        new Occasion.ShiftChanged(change(Kind.BEGUN, AT.plusSeconds(28_800)))),
                minimal(
                        InternalRecords.OCCASION,
                        new Occasion.ShiftChanged(change(Kind.OVER, null))),
                full(InternalRecords.OCCASION, stopped(AT.minusSeconds(3_600))),
                minimal(InternalRecords.OCCASION, stopped(null)),
                full(
                        InternalRecords.OCCASION,
                        new Occasion.TestWanted("request-9", ALICE, Channel.SMS, AT, BOB)),
                full(
                        InternalRecords.OCCASION,
                        new Occasion.CodeWanted("request-9", ALICE, Channel.SMS, AT, "123456")),
                full(
                        InternalRecords.OCCASION,
                        new Occasion.CodeEntered("request-9", ALICE, Channel.SMS, AT, "123456")),
                full(
                        InternalRecords.OCCASION,
                        new Occasion.OutcomeKnown(
                                "request-9",
                                ALICE,
                                Channel.SMS,
                                AT,
                                "Several incidents wait for your answer, 11, 12: say which.")),
                full(
                        InternalRecords.OCCASION,
                        new Occasion.ChannelReported(
                                new Matter.OfChannel(Channel.EMAIL, true, AT, "it timed out"))),
                full(
                        InternalRecords.OCCASION,
                        new Occasion.ChannelChanged(
                                ALICE,
                                new Matter.OfChannel(Channel.EMAIL, false, AT, "it timed out"))),
                full(InternalRecords.OPEN_INCIDENT, open(ALICE)),
                minimal(InternalRecords.OPEN_INCIDENT, open(null)),
                full(InternalRecords.DISPATCH, dispatch(shift(), ZoneId.of("Europe/Berlin"))),
                minimal(InternalRecords.DISPATCH, dispatch(CODE, null)),
                other(InternalRecords.DISPATCH, dispatch(OUTCOME, null)),
                full(InternalRecords.TOLD_STATE, new Told(ALICE, AT, ENDPOINT)),
                minimal(InternalRecords.TOLD_STATE, new Told(ALICE, AT, TEST)),
                full(
                        InternalRecords.METHODS_STATE,
                        new Methods(
                                ALICE,
                                methods(),
                                Map.of(
                                        Channel.SMS,
                                        new Methods.Check(
                                                "+15550100", "123456", AT.plusSeconds(900), 2)),
                                List.of(AT))),
                full(
                        InternalRecords.SHIFT_WATCH_STATE,
                        new ShiftWatch(
                                "payments",
                                7,
                                AT,
                                List.of(ALICE, BOB),
                                List.of(new ShiftWatch.Reminded(BOB, AT.plusSeconds(3_600))))));
    }

    static DirectoryRecord verified() {
        return new DirectoryRecord.OfVerified(ALICE, methods());
    }

    private static List<VerifiedMethod> methods() {
        return List.of(new VerifiedMethod(Channel.EMAIL, ALICE, AT));
    }

    private static Occasion stopped(@Nullable Instant failingSince) {
        return new Occasion.EndpointDisabled(
                ALICE, "billing", "it answered 410 Gone", AT, failingSince);
    }

    private static Dispatch dispatch(Matter matter, @Nullable ZoneId zone) {
        return new Dispatch.Personal(
                DeliveryId.of(matter, Channel.SMS, ALICE), 1, "+15550100", matter, zone);
    }

    private static Matter shift() {
        return new Matter.OfShift(
                change(Kind.BEGUN, AT.plusSeconds(28_800)),
                new OpenIncidents(7, List.of(open(ALICE))));
    }

    private static ShiftChange change(Kind kind, @Nullable Instant until) {
        return new ShiftChange(
                kind,
                ALICE,
                "payments",
                ZoneId.of("Europe/Berlin"),
                AT,
                until,
                List.of(ALICE, BOB));
    }

    private static OpenIncident open(@Nullable String owner) {
        return new OpenIncident(
                "12", "Checkout answers 500", Severity.CRITICAL, State.ASSIGNED, owner);
    }
}
