package dev.leash.dashboard;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.Purpose;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.severity.Severity;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A team, its schedule, and a night's worth of incidents. */
record Samples(StandIn standIn, Instant now, String base) {

    static final String ALICE = "alice@example.com";
    static final String BOB = "bob@example.com";
    static final String CAROL = "carol@example.com";
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static Report report(String title) {
        return Report.ofText(title, "plain");
    }

    static Report report(String title, String details, Severity severity, String source) {
        return new Report(
                title,
                details,
                severity,
                Map.of("service", "checkout", "region", "eu-central-1"),
                List.of(new Link("Runbook: connection pool", "https://runbooks.example.com/pool")),
                null,
                source);
    }

    /** Contacts and a schedule in which alice is on call, then bob. */
    void people() {
        standIn.say(contact(ALICE, ALICE, "+4915112345678", Role.ADMIN));
        standIn.say(contact(BOB, BOB, "+4915187654321", Role.RESPONDER));
        standIn.say(contact(CAROL, CAROL, null, Role.RESPONDER));
        standIn.say(new DirectoryRecord.OfSchedule(schedule()));
    }

    Schedule schedule() {
        LocalDateTime monday = now.atZone(BERLIN).toLocalDate().minusDays(2).atTime(9, 0);
        return new Schedule(
                "schedule",
                4,
                BERLIN,
                List.of(
                        row(2, monday, 4, ALICE, BOB, CAROL),
                        row(3, monday.plusDays(4), 3, BOB, CAROL),
                        row(4, monday.plusDays(8), 4, CAROL, ALICE),
                        row(5, monday.plusDays(12), 9, ALICE, BOB)));
    }

    /** Another schedule, in which one person is on call. */
    DirectoryRecord nightSchedule(String person) {
        LocalDateTime yesterday = now.atZone(BERLIN).toLocalDate().minusDays(1).atStartOfDay();
        return new DirectoryRecord.OfSchedule(
                new Schedule("night", 1, BERLIN, List.of(row(2, yesterday, 4, person))));
    }

    private static ScheduleRow row(int number, LocalDateTime start, int days, String... people) {
        return new ScheduleRow(
                number, start, start.plusDays(days).minusMinutes(1), List.of(people));
    }

    private static DirectoryRecord contact(
            String id, String email, @Nullable String phone, Role role) {
        return new DirectoryRecord.OfContact(new Contact(id, email, phone, role));
    }

    /** Incidents in every state. */
    void incidents() {
        resolved();
        pending();
        inProgress();
        standIn.path = threeRungs();
        String paged =
                standIn.open(
                        report(
                                "Production database connection timeout - error rate spiking to 15%",
                                "Production database connection timeout - error rate spiking to 15%\n\npool=checkout-primary active=100/100 waiting=412\np99=8.4s (threshold 1.5s)",
                                Severity.CRITICAL,
                                "prometheus"),
                        now.minus(Duration.ofSeconds(128)));
        deliveries(paged, 2, ALICE, now.minus(Duration.ofSeconds(126)));
        standIn.act(
                paged,
                new IncidentCommand.AddNote(
                        "Failover of the primary was at 02:31. Replica lag is still 40 s."),
                Actor.person(BOB, Via.SLACK),
                now.minus(Duration.ofSeconds(40)));
        standIn.open(
                report(
                        "Queue payments.settlement.outbound.retry.v2 is growing: 48,211 messages waiting, oldest 00:41:07, and consumers in eu-west-1b and eu-west-1c have stopped committing",
                        "",
                        Severity.MAJOR,
                        "grafana"),
                now.minus(Duration.ofMinutes(6)));
        failed();
        standIn.path = threeRungs();
    }

    private void resolved() {
        for (int i = 0; i < 3; i++) {
            Instant at = now.minus(Duration.ofHours(30 - 5L * i));
            String id =
                    standIn.open(
                            report(
                                    "Certificate of api-" + i + ".example.com expires in 3 days",
                                    "",
                                    Severity.MINOR,
                                    "certwatch"),
                            at);
            standIn.act(
                    id,
                    new IncidentCommand.Acknowledge(),
                    Actor.person(ALICE, Via.SMS),
                    at.plusSeconds(95));
            standIn.act(
                    id,
                    new IncidentCommand.Resolve(),
                    Actor.person(ALICE, Via.WEB),
                    at.plusSeconds(1960));
        }
    }

    private void pending() {
        standIn.path =
                EscalationPath.rotating(
                        "default",
                        "nights",
                        Duration.ofMinutes(15),
                        Duration.ZERO,
                        WhenNobody.RETRY);
        standIn.open(
                report("Backup of billing has not finished", "", Severity.MAJOR, "heartbeat"),
                now.minusSeconds(4));
    }

    private void inProgress() {
        standIn.path =
                EscalationPath.rotating(
                        "default",
                        "schedule",
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        WhenNobody.RETRY);
        Instant at = now.minus(Duration.ofMinutes(47));
        String id =
                standIn.open(
                        report(
                                "Checkout latency above 2 s in eu-central-1",
                                "p99=2.31s",
                                Severity.CRITICAL,
                                "datadog"),
                        at);
        standIn.act(
                id,
                new IncidentCommand.Acknowledge(),
                Actor.person(BOB, Via.LINK),
                at.plusSeconds(212));
        deliveries(id, 2, ALICE, at.plusSeconds(1));
    }

    private void failed() {
        standIn.path =
                EscalationPath.rotating(
                        "default",
                        "nights",
                        Duration.ofMinutes(15),
                        Duration.ZERO,
                        WhenNobody.FAIL);
        standIn.open(
                report("Disk of log-7 is full", "", Severity.MINOR, "node_exporter"),
                now.minus(Duration.ofMinutes(21)));
    }

    private static EscalationPath threeRungs() {
        return new EscalationPath(
                "default",
                3,
                List.of(
                        new EscalationLevel(List.of(new Target.OnCall("schedule")), 300_000),
                        new EscalationLevel(List.of(new Target.NextOnCall("schedule")), 600_000),
                        new EscalationLevel(
                                List.of(new Target.Person(ALICE), new Target.Person(CAROL)),
                                900_000)),
                2,
                0,
                WhenNobody.RETRY);
    }

    private void deliveries(String incident, long sequence, String person, Instant at) {
        DeliveryId sms = new DeliveryId(incident, sequence, Channel.SMS, person);
        record(sms, 1, at, new DeliveryEvent.Requested(Purpose.PAGE, person, Channel.SMS, null));
        record(sms, 2, at.plusMillis(300), new DeliveryEvent.Attempted(1));
        record(sms, 3, at.plusMillis(900), new DeliveryEvent.Sent(1, "SM12", false, false));
        DeliveryId mail = new DeliveryId(incident, sequence, Channel.EMAIL, person);
        record(mail, 1, at, new DeliveryEvent.Requested(Purpose.PAGE, person, Channel.EMAIL, null));
        record(mail, 2, at.plusMillis(300), new DeliveryEvent.Attempted(1));
        record(
                mail,
                3,
                at.plusMillis(950),
                new DeliveryEvent.AttemptFailed(
                        1,
                        "the mail server is busy",
                        false,
                        now.plusSeconds(75),
                        FailureCode.UNAVAILABLE));
        DeliveryId slack = new DeliveryId(incident, sequence, Channel.SLACK, person);
        record(
                slack,
                1,
                at,
                new DeliveryEvent.Requested(Purpose.PAGE, person, Channel.SLACK, null));
        record(
                slack,
                2,
                at.plusMillis(420),
                new DeliveryEvent.Failed(
                        1, "nobody in Slack has this e-mail address", FailureCode.REFUSED));
        DeliveryId voice = new DeliveryId(incident, sequence, Channel.VOICE, person);
        record(
                voice,
                1,
                at,
                new DeliveryEvent.Requested(Purpose.PAGE, person, Channel.VOICE, null));
        record(voice, 2, at.plusMillis(400), new DeliveryEvent.Sent(1, null, true, false));
    }

    private void record(DeliveryId id, long sequence, Instant at, DeliveryEvent event) {
        standIn.producers()
                .send(
                        Topics.NOTIFICATIONS,
                        id.incidentId(),
                        new DeliveryRecord(id, sequence, at, event))
                .join();
    }

    /** A message on every channel. */
    void outbox(String incident, String link) {
        message(
                "slack",
                incident,
                Channel.SLACK,
                ALICE,
                null,
                "*[LEASH] INC-"
                        + incident
                        + " is yours*\nProduction database connection timeout - error rate spiking to 15%\n<"
                        + link
                        + "|Open it>  or answer here.");
        message(
                "sms",
                incident,
                Channel.SMS,
                "+4915112345678",
                null,
                "LEASH INC-"
                        + incident
                        + ": Production database connection timeout. Reply ACK "
                        + incident
                        + " or "
                        + link);
        message(
                "mail",
                incident,
                Channel.EMAIL,
                ALICE,
                "[LEASH] New incident assigned: INC-" + incident,
                "Production database connection timeout - error rate spiking to 15%\n\nReported by prometheus at 02:39.\nBob is paged at 02:44, unless somebody acknowledges.\n\nOpen: "
                        + link);
        message(
                "voice",
                incident,
                Channel.VOICE,
                "+4915112345678",
                null,
                "This is Leash. Incident "
                        + incident
                        + ". Production database connection timeout. Press 4 to acknowledge, 6 to resolve, 8 to escalate.");
    }

    private void message(
            String id,
            String incident,
            Channel channel,
            String address,
            @Nullable String subject,
            String text) {
        OutboxMessage message =
                new OutboxMessage(
                        incident + "-" + id,
                        incident,
                        now.minusSeconds(90),
                        channel,
                        ALICE,
                        address,
                        subject,
                        text);
        standIn.producers().send(Topics.OUTBOX, message.id(), message).join();
    }

    /** Sheets with refused rows and warnings. */
    void sheets() {
        standIn.say(
                new DirectoryRecord.OfSheet(
                        "schedule",
                        "workbook/schedule.csv",
                        now.minusSeconds(31),
                        4,
                        now.minus(Duration.ofHours(26)),
                        6,
                        List.of(
                                new DirectoryRecord.Refused(
                                        6,
                                        "end_time",
                                        "13-45-2026 09:00",
                                        "not a time of the format %m-%d-%Y %H:%M; write 12-31-2026 23:59",
                                        null),
                                new DirectoryRecord.Refused(
                                        7,
                                        null,
                                        "01-02-2027 00:00, 01-01-2027 00:00, bob",
                                        "it ends before it starts",
                                        null)),
                        List.of("Nobody is on call from Tue 24 Nov 09:00 to Wed 25 Nov 09:00.")));
        standIn.say(
                new DirectoryRecord.OfSheet(
                        "contacts",
                        "workbook/contacts.csv",
                        now.minusSeconds(31),
                        2,
                        now.minus(Duration.ofDays(9)),
                        3,
                        List.of(),
                        List.of()));
    }
}
