package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.ALICE;
import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Checkout.BARE_REPORT;
import static dev.leash.wire.codec.Checkout.BOB;
import static dev.leash.wire.codec.Checkout.DELIVERY;
import static dev.leash.wire.codec.Checkout.PATH;
import static dev.leash.wire.codec.Checkout.REPORT;
import static dev.leash.wire.codec.Checkout.SNOOZE;
import static dev.leash.wire.codec.Sample.full;
import static dev.leash.wire.codec.Sample.minimal;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.SourceRequest;
import dev.leash.model.incident.State;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.Answer;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.DropCode;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.NextDeadline;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RecipientUpdate;
import dev.leash.model.notification.RollUp;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import dev.leash.model.triage.AlertGroup;
import dev.leash.model.triage.MetricWatch;
import dev.leash.model.triage.Signal;
import dev.leash.model.triage.TestPages;
import dev.leash.model.triage.TriageTimer;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.SheetCode;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.reply.AwaitedOutcome;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.session.SpentToken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Samples of what only Leash's own services read. */
final class InternalSamples {

    private InternalSamples() {}

    static List<Sample<?>> all() {
        return Stream.of(
                        signals(),
                        replies(),
                        receipts(),
                        dispatches(),
                        notices(),
                        answers(),
                        PersonalSamples.all(),
                        directory(),
                        outbox(),
                        tokens(),
                        awaited())
                .<Sample<?>>flatMap(List::stream)
                .toList();
    }

    private static List<Sample<?>> signals() {
        var codec = InternalRecords.SIGNAL;
        return List.of(
                full(
                        codec,
                        new Signal.Declared(
                                "signal-1",
                                "request-1",
                                REPORT,
                                "11",
                                "0f343b0931126a20f133d67c2b018a3b",
                                AttachReason.MORE_URGENT)),
                minimal(codec, new Signal.Declared("signal-1", null, BARE_REPORT, null)),
                full(codec, new Signal.Counted("signal-4", REPORT)),
                minimal(codec, new Signal.Counted("signal-4", BARE_REPORT)),
                full(codec, new Signal.Recovered("signal-3", REPORT, true)),
                minimal(codec, new Signal.Recovered("signal-3", BARE_REPORT)),
                full(codec, new Signal.Asked("ask-1", "source:01K2:disk", "alertmanager", SNOOZE)),
                minimal(
                        codec,
                        new Signal.Asked(
                                "ask-1",
                                "source:01K2:disk",
                                "alertmanager",
                                new SourceRequest(SourceRequest.Action.ACKNOWLEDGE))),
                full(codec, new Signal.Sampled("signal-6", "request-3", "01K2", 7.25, true)),
                minimal(codec, new Signal.Sampled("signal-6", null, "01K2", null, null)),
                full(codec, new Signal.DraftDismissed("12-9", "12", "01K2")),
                full(
                        InternalRecords.TRIAGE_STATE,
                        new MetricWatch(
                                "01K2",
                                true,
                                7.25,
                                AT,
                                AT.plusSeconds(300),
                                AT.minusSeconds(7_200),
                                AT.minusSeconds(3_600),
                                AT.plusSeconds(604_800))),
                minimal(
                        InternalRecords.TRIAGE_STATE,
                        new MetricWatch("01K2", false, null, AT, null, null, null, AT)),
                full(codec, new Signal.TestRequested("signal-2", "request-2", ALICE)),
                minimal(codec, new Signal.TestRequested("signal-2", null, ALICE)),
                full(
                        codec,
                        new Signal.MeetDeadline(TriageTimer.TEST_PAGES, "test-pages/" + ALICE, AT)),
                full(
                        InternalRecords.TRIAGE_STATE,
                        new TestPages(ALICE, List.of(AT, AT.plusSeconds(60)))),
                full(
                        InternalRecords.TRIAGE_STATE,
                        new AlertGroup(
                                "01K2", "0f343b09-3112-3a20-b133-d67c2b018a3b", "12", AT)),
                full(codec, new Signal.Ended("12-9", "12", "12:alertmanagercheckout-500")),
                minimal(codec, new Signal.Ended("12-9", "12", null)),
                full(codec, new Signal.Reopened("12-10", "12", "12:alertmanagercheckout-500")),
                minimal(codec, new Signal.Reopened("12-10", "12", null)));
    }

    private static List<Sample<Reply>> replies() {
        var codec = InternalRecords.REPLY;
        return List.of(
                full(codec, new Reply.Accepted("request-9", "12", "Taken on its own.")),
                minimal(codec, new Reply.Accepted("request-9", "12", null)),
                full(codec, already(OutcomeCode.ALREADY_RESOLVED)),
                minimal(codec, already(null)),
                full(codec, refused(OutcomeCode.INCIDENT_RESOLVED)),
                minimal(codec, refused(null)));
    }

    private static Reply already(@Nullable OutcomeCode code) {
        return new Reply.AlreadyDone("request-9", "12", "It is resolved already.", code);
    }

    private static Reply refused(@Nullable OutcomeCode code) {
        return new Reply.Refused("request-9", "12", Reply.Reason.NOT_NOW, "It is resolved.", code);
    }

    private static List<Sample<Receipt>> receipts() {
        var codec = InternalRecords.RECEIPT;
        return List.of(
                full(codec, new Receipt.Begun(DELIVERY, 1)),
                full(codec, new Receipt.Sent(DELIVERY, 1, "SM0123456789abcdef", false)),
                minimal(codec, new Receipt.Sent(DELIVERY, 1, null, true)),
                full(
                        codec,
                        new Receipt.Retryable(
                                DELIVERY, 1, "too many requests", 30L, FailureCode.UNAVAILABLE)),
                minimal(codec, new Receipt.Retryable(DELIVERY, 1, "too many requests", null, null)),
                full(codec, permanent(FailureCode.RECIPIENT_REFUSED)),
                minimal(codec, permanent(null)),
                full(codec, new Receipt.Unknown(DELIVERY, 1, "the connection broke")),
                full(codec, new Receipt.Withdrawn(DELIVERY, 1)),
                full(codec, new Receipt.Delivered(DELIVERY, 1)),
                full(codec, new Receipt.Bounced(DELIVERY, 1, "the mailbox does not exist")));
    }

    private static Receipt permanent(@Nullable FailureCode code) {
        return new Receipt.Permanent(DELIVERY, 1, "the number does not exist", code);
    }

    private static List<Sample<Dispatch>> dispatches() {
        var codec = InternalRecords.DISPATCH;
        return List.of(
                full(codec, attempt(fullBriefing(), rollUp())),
                minimal(codec, attempt(minimalBriefing(), null)),
                full(codec, revise(fullBriefing(), ZoneId.of("Europe/Berlin"))),
                minimal(codec, revise(minimalBriefing(), null)),
                full(codec, signIn(ZoneId.of("Europe/Berlin"))),
                minimal(codec, signIn(null)));
    }

    private static Dispatch signIn(@Nullable ZoneId zone) {
        return new Dispatch.SignIn(
                "sign-in-1",
                ALICE,
                ALICE,
                "https://leash.example.com/sign-in/abc",
                AT.plusSeconds(600),
                zone);
    }

    static IncidentBriefing fullBriefing() {
        return new IncidentBriefing(
                "Checkout answers 500",
                "Every payment since 03:02",
                Severity.CRITICAL,
                "alertmanager",
                AT,
                ALICE,
                AT.plusSeconds(900),
                NextDeadline.NEXT_RUNG,
                List.of(ALICE, BOB),
                true);
    }

    static IncidentBriefing minimalBriefing() {
        return new IncidentBriefing(
                "Checkout answers 500",
                "",
                Severity.MAJOR,
                "new_incident_webhook",
                AT,
                null,
                null,
                null);
    }

    private static Dispatch revise(IncidentBriefing briefing, @Nullable ZoneId zone) {
        return new Dispatch.Revise(
                DELIVERY,
                "D0123456789:1793588645.000100",
                5,
                Purpose.PAGE,
                State.RESOLVED,
                briefing,
                zone);
    }

    private static List<Sample<Answer>> answers() {
        return List.of(
                full(
                        InternalRecords.ANSWER,
                        new Answer("request-9", ALICE, Channel.SMS, AT, Verb.ACKNOWLEDGE)));
    }

    private static Dispatch attempt(IncidentBriefing briefing, @Nullable RollUp rollUp) {
        return new Dispatch.Attempt(
                DELIVERY,
                1,
                Purpose.PAGE,
                "+15550100",
                briefing,
                rollUp,
                rollUp == null ? null : true,
                rollUp == null ? null : ZoneId.of("Europe/Berlin"));
    }

    private static RollUp rollUp() {
        return new RollUp(
                7,
                List.of(
                        new RollUp.Mention(
                                "13", "Search is slow", Severity.MINOR, State.ASSIGNED)));
    }

    private static List<Sample<RecipientUpdate>> notices() {
        var codec = InternalRecords.NOTICE;
        return List.of(
                full(
                        codec,
                        new RecipientUpdate(
                                ALICE,
                                "12",
                                4,
                                AT,
                                Purpose.RESOLVED,
                                "resolved",
                                State.RESOLVED,
                                fullBriefing(),
                                DropCode.RESOLVED)),
                minimal(
                        codec,
                        new RecipientUpdate(
                                ALICE,
                                "12",
                                4,
                                AT,
                                null,
                                null,
                                State.ASSIGNED,
                                minimalBriefing(),
                                null)));
    }

    private static List<Sample<DirectoryRecord>> directory() {
        var codec = InternalRecords.DIRECTORY;
        return List.of(
                full(
                        codec,
                        new DirectoryRecord.OfContact(
                                new Contact(
                                        ALICE,
                                        ALICE,
                                        "+15550100",
                                        Contact.Role.RESPONDER,
                                        wishes(),
                                        List.of("Alice Ng", "ali"),
                                        ZoneId.of("Europe/Berlin")))),
                minimal(
                        codec,
                        new DirectoryRecord.OfContact(
                                new Contact(ALICE, null, null, Contact.Role.RESPONDER))),
                full(codec, new DirectoryRecord.OfSchedule(schedule(AT))),
                minimal(codec, new DirectoryRecord.OfSchedule(schedule(null))),
                full(codec, new DirectoryRecord.OfPath(PATH)),
                full(codec, new DirectoryRecord.OfSubscription(ALICE, false, AT, false)),
                minimal(codec, new DirectoryRecord.OfSubscription(ALICE, false, AT)),
                full(codec, PersonalSamples.verified()),
                full(codec, sheet()),
                minimal(codec, sheet(null, null)));
    }

    private static Preferences wishes() {
        return new Preferences(
                List.of(new ChannelRule(Channel.VOICE, 300, Set.of(Urgency.CRITICAL))),
                new QuietHours(
                        LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Berlin")));
    }

    private static Schedule schedule(@Nullable Instant keptUntil) {
        LocalDateTime start = LocalDateTime.parse("2026-11-02T09:00");
        ScheduleRow row =
                new ScheduleRow(
                        2,
                        start,
                        start.plusDays(7).minusMinutes(1),
                        List.of(ALICE, BOB),
                        keptUntil);
        return new Schedule("payments", 7, ZoneId.of("Europe/Berlin"), List.of(row));
    }

    private static DirectoryRecord sheet() {
        DirectoryRecord.OfSheet sheet = sheet(AT, "assignee");
        return new DirectoryRecord.OfSheet(
                sheet.name(),
                sheet.location(),
                sheet.readAt(),
                sheet.versionInForce(),
                sheet.inForceSince(),
                sheet.rows(),
                sheet.refused(),
                sheet.warnings(),
                1,
                AT,
                new DirectoryRecord.HeldBack(
                        "6 of 9 contacts would go", AT, SheetCode.MASS_REMOVAL));
    }

    private static DirectoryRecord.OfSheet sheet(
            @Nullable Instant inForceSince, @Nullable String column) {
        return new DirectoryRecord.OfSheet(
                "schedule",
                "sheets/schedule.csv",
                AT,
                7,
                inForceSince,
                12,
                List.of(
                        new DirectoryRecord.Refused(
                                5,
                                column,
                                "carol",
                                "no contact is named so",
                                column == null ? null : SheetCode.UNKNOWN_PERSON)),
                List.of("row 9 is over already"));
    }

    private static List<Sample<AwaitedOutcome>> awaited() {
        var codec = InternalRecords.AWAITED_OUTCOME;
        return List.of(
                full(
                        codec,
                        new AwaitedOutcome(
                                "request-1", "SM1", ALICE, Channel.SMS, "ack", "12", AT)),
                minimal(
                        codec,
                        new AwaitedOutcome(
                                "request-1", "SM1", ALICE, Channel.SMS, "ack", null, AT)));
    }

    private static List<Sample<SpentToken>> tokens() {
        return List.of(
                full(
                        InternalRecords.SPENT_TOKEN,
                        new SpentToken(
                                "018f2f6e-0000-7000-8000-000000000001",
                                AT,
                                AT.plus(Duration.ofMinutes(15)))));
    }

    private static List<Sample<OutboxMessage>> outbox() {
        var codec = InternalRecords.OUTBOX;
        String text = "Checkout answers 500. Reply ack 12.";
        return List.of(
                full(
                        codec,
                        new OutboxMessage(
                                "12-2-sms-alice@example.com@1",
                                "12",
                                AT,
                                Channel.EMAIL,
                                ALICE,
                                ALICE,
                                "[Leash] Checkout answers 500",
                                text)),
                minimal(
                        codec,
                        new OutboxMessage(
                                "sign-in-1",
                                null,
                                AT,
                                Channel.SMS,
                                ALICE,
                                "+15550100",
                                null,
                                text)));
    }
}
