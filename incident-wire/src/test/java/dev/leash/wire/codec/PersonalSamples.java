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
import dev.leash.model.notification.ContactMethods;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.OpenIncidents;
import dev.leash.model.notification.PersonalNotice;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.notification.SentNotice;
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

    private static final PersonalNotice TEST = new PersonalNotice.OfTest("request-9", BOB);
    private static final PersonalNotice CODE =
            new PersonalNotice.OfCode("request-9", "123456", AT.plusSeconds(900));

    private static final PersonalNotice OUTCOME =
            new PersonalNotice.OfOutcome(
                    "request-9", "Several incidents wait for your answer, 11, 12: say which.");

    private static final PersonalNotice ENDPOINT =
            new PersonalNotice.OfEndpoint(
                    "billing", "it answered 410 Gone", AT, AT.minusSeconds(3_600));

    private PersonalSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                full(
                        InternalRecords.OCCASION,
                        new PersonalTrigger.ShiftChanged(
                                change(Kind.BEGUN, AT.plusSeconds(28_800)))),
                minimal(
                        InternalRecords.OCCASION,
                        new PersonalTrigger.ShiftChanged(change(Kind.OVER, null))),
                full(InternalRecords.OCCASION, stopped(AT.minusSeconds(3_600))),
                minimal(InternalRecords.OCCASION, stopped(null)),
                full(
                        InternalRecords.OCCASION,
                        new PersonalTrigger.TestWanted("request-9", ALICE, Channel.SMS, AT, BOB)),
                full(
                        InternalRecords.OCCASION,
                        new PersonalTrigger.CodeWanted(
                                "request-9", ALICE, Channel.SMS, AT, "123456")),
                full(
                        InternalRecords.OCCASION,
                        new PersonalTrigger.CodeEntered(
                                "request-9", ALICE, Channel.SMS, AT, "123456")),
                full(
                        InternalRecords.OCCASION,
                        new PersonalTrigger.OutcomeKnown(
                                "request-9",
                                ALICE,
                                Channel.SMS,
                                AT,
                                "Several incidents wait for your answer, 11, 12: say which.")),
                full(
                        InternalRecords.OCCASION,
                        new PersonalTrigger.ChannelReported(
                                new PersonalNotice.OfChannel(
                                        Channel.EMAIL, true, AT, "it timed out"))),
                full(
                        InternalRecords.OCCASION,
                        new PersonalTrigger.ChannelChanged(
                                ALICE,
                                new PersonalNotice.OfChannel(
                                        Channel.EMAIL, false, AT, "it timed out"))),
                full(
                        InternalRecords.OCCASION,
                        new PersonalTrigger.LeadReported(
                                ALICE,
                                new PersonalNotice.OfLead(
                                        "01JEXAMPLE0000000000000001", BOB, "responder", AT))),
                full(InternalRecords.OPEN_INCIDENT, open(ALICE)),
                minimal(InternalRecords.OPEN_INCIDENT, open(null)),
                full(InternalRecords.DISPATCH, dispatch(shift(), ZoneId.of("Europe/Berlin"))),
                minimal(InternalRecords.DISPATCH, dispatch(CODE, null)),
                other(InternalRecords.DISPATCH, dispatch(OUTCOME, null)),
                full(InternalRecords.TOLD_STATE, new SentNotice(ALICE, AT, ENDPOINT)),
                minimal(InternalRecords.TOLD_STATE, new SentNotice(ALICE, AT, TEST)),
                full(
                        InternalRecords.METHODS_STATE,
                        new ContactMethods(
                                ALICE,
                                methods(),
                                Map.of(
                                        Channel.SMS,
                                        new ContactMethods.Check(
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

    private static PersonalTrigger stopped(@Nullable Instant failingSince) {
        return new PersonalTrigger.EndpointDisabled(
                ALICE, "billing", "it answered 410 Gone", AT, failingSince);
    }

    private static Dispatch dispatch(PersonalNotice matter, @Nullable ZoneId zone) {
        return new Dispatch.Personal(
                DeliveryId.of(matter, Channel.SMS, ALICE), 1, "+15550100", matter, zone);
    }

    private static PersonalNotice shift() {
        return new PersonalNotice.OfShift(
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
