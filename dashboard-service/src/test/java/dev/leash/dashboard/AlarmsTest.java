package dev.leash.dashboard;

import static dev.leash.dashboard.Samples.ALICE;
import static dev.leash.dashboard.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.Purpose;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.topic.Topics;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every page says on top, and what Health says, from an empty log to a night that goes wrong.
 */
@Tag("broker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class AlarmsTest {

    private Path folder;
    private Lab lab;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        lab = Lab.start(folder, Map.of());
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    private List<String> alarms(String page) {
        return Pattern.compile("data-alarm=\"([a-z_]+)\"")
                .matcher(lab.browser().get(page).body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private void awaitAlarms(String... codes) {
        await().untilAsserted(
                        () -> assertThat(alarms("/status/parts/alarms")).containsExactly(codes));
    }

    private String tile(String name) {
        String tiles = lab.browser().get("/status/parts/tiles").body();
        int at = tiles.indexOf(">" + name + "<");
        assertThat(at).as(name).isPositive();
        int begin = tiles.lastIndexOf("<li", at);
        return tiles.substring(begin, tiles.indexOf("</li>", at));
    }

    private static Schedule schedule(String id, LocalDateTime from, LocalDateTime to, String who) {
        return new Schedule(
                id, 1, ZoneOffset.UTC, List.of(new ScheduleRow(2, from, to, List.of(who))));
    }

    private void tell(Channel channel, String request, DeliveryEvent event) {
        DeliveryId id = new DeliveryId("test/" + request, 1, channel, ALICE);
        record(id, 1, new DeliveryEvent.Requested(Purpose.TEST, ALICE, channel, null));
        record(id, 2, event);
    }

    private void record(DeliveryId id, long sequence, DeliveryEvent event) {
        lab.standIn
                .producers()
                .send(
                        Topics.NOTIFICATIONS,
                        id.incidentId(),
                        new DeliveryRecord(id, sequence, Instant.now(), event))
                .join();
    }

    @Test
    @Order(1)
    void withoutAScheduleEveryPageSaysThatNobodyIsOnCall() {
        for (String page :
                List.of("/incidents", "/on-call", "/outbox", "/workbook", "/people", "/status")) {
            assertThat(alarms(page)).as(page).containsExactly("nobody_on_call");
        }
        assertThat(tile("On call now")).contains("class=\"level-bad\"", "Nobody");
        assertThat(tile("E-mail")).contains("no message yet");
        assertThat(tile("Workbook")).contains("class=\"level-attention\"", "not read yet");
    }

    @Test
    @Order(2)
    void aScheduleOfWhichNoRowCanBeUsedIsNoScheduleYet() {
        refuse(0, new Refused(1, null, "start", "not a header of the schedule", null));

        await().untilAsserted(
                        () ->
                                assertThat(lab.browser().get("/on-call").body())
                                        .contains(
                                                "All of the sheet “schedule” is refused. What it says is held back.")
                                        .doesNotContain("There is no schedule yet"));
        assertThat(alarms("/incidents")).containsExactly("nobody_on_call");
        assertThat(tile("Workbook")).contains("class=\"level-attention\"");
    }

    private void refuse(long inForce, Refused... refused) {
        lab.standIn.say(
                new OfSheet(
                        "schedule",
                        "schedule.csv",
                        Instant.now(),
                        inForce,
                        null,
                        9,
                        List.of(refused),
                        List.of(),
                        null,
                        Instant.now(),
                        new HeldBack("What it says is held back.", Instant.now(), null)));
    }

    @Test
    @Order(3)
    void somebodyOnCallIsCalmAndARefusedEditIsNot() {
        lab.samples().people();
        refuse(
                4,
                new Refused(7, "end_time", "13-45-2026", "not a time", null),
                new Refused(9, "end_time", "13-45-2026", "not a time", null),
                new Refused(9, "assignees", "nobody", "no contact", null));

        awaitAlarms("rows_refused");
        // So it was before the edit too, in other words.
        await().untilAsserted(
                        () ->
                                assertThat(lab.browser().get("/status/parts/alarms").body())
                                        .contains("2 of 9 rows"));
        for (String page : List.of("/on-call", "/status", "/outbox")) {
            assertThat(lab.browser().get(page).body())
                    .as(page)
                    .contains(
                            "In the sheet “schedule”, 2 of 9 rows are refused; the others are in force");
        }
        for (String page : List.of("/on-call", "/workbook")) {
            assertThat(lab.browser().get(page).body())
                    .as(page)
                    .contains("What it says is held back.");
        }
        assertThat(tile("On call now")).contains("class=\"level-fine\"", "Alice");
        assertThat(tile("Workbook")).contains("2 rows refused");
        lab.standIn.say(
                new OfSheet(
                        "schedule",
                        "schedule.csv",
                        Instant.now(),
                        4,
                        null,
                        9,
                        List.of(),
                        List.of()));
        awaitAlarms();
    }

    @Test
    @Order(4)
    void aGapIsSaidBeforeItComesAndWhileItLasts() {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        lab.standIn.say(
                new DirectoryRecord.OfSchedule(
                        schedule("other", now.minusDays(1), now.plusHours(3), BOB)));
        awaitAlarms("gap_ahead");
        assertThat(tile("Next 7 days in “other”")).contains("class=\"level-attention\"", "1 gap");

        lab.standIn.say(
                new DirectoryRecord.OfSchedule(
                        schedule("other", now.minusDays(3), now.minusDays(1), BOB)));
        awaitAlarms("nobody_on_call");

        lab.standIn.say(
                new DirectoryRecord.OfSchedule(
                        schedule("other", now.minusDays(3), now.plusDays(9), "unknown.person")));
        awaitAlarms("nobody_on_call");
        await().untilAsserted(
                        () ->
                                assertThat(lab.browser().get("/on-call").body())
                                        .contains(
                                                "data-problem=\"unknown\"",
                                                "The schedule ends on"));

        lab.standIn.say(
                new DirectoryRecord.OfSchedule(
                        schedule("other", now.minusDays(3), now.plusDays(9), BOB)));
        awaitAlarms();
    }

    @Test
    @Order(5)
    void theSandboxIsSaidOnceAllChannelsAreOne() {
        for (Channel channel : Channel.ALL) {
            tell(channel, "sandbox", new DeliveryEvent.Sent(1, null, true, false));
        }

        awaitAlarms("sandbox");
        assertThat(tile("Slack")).contains("class=\"level-attention\"", "sandbox");
    }

    @Test
    @Order(6)
    void aRealChannelFailsAfterSeveralAttemptsAndIsWellAfterOne() {
        for (Channel channel : Channel.ALL) {
            tell(channel, "real", new DeliveryEvent.Sent(1, "id", false, false));
        }
        awaitAlarms();
        for (String request : List.of("a", "b", "c")) {
            tell(
                    Channel.EMAIL,
                    request,
                    new DeliveryEvent.Failed(1, "the mail server refuses", FailureCode.REFUSED));
        }
        awaitAlarms("channel_failing");
        assertThat(tile("E-mail"))
                .contains(
                        "class=\"level-bad\"",
                        "failing",
                        "the mail server refuses",
                        "Last success");

        for (String request : List.of("a", "b", "c")) {
            for (Channel channel : List.of(Channel.SMS, Channel.VOICE, Channel.SLACK)) {
                tell(
                        channel,
                        request,
                        new DeliveryEvent.Failed(1, "unauthorised", FailureCode.REFUSED));
            }
        }
        awaitAlarms("no_channel");

        for (Channel channel : Channel.ALL) {
            tell(channel, "again", new DeliveryEvent.Sent(1, "id", false, false));
        }
        awaitAlarms();
    }

    @Test
    @Order(7)
    void incidentsWithoutAnybodyAndDeadlinesThatNobodyMeetsAreSaid() {
        lab.standIn.path = path("no such schedule");
        String id = lab.standIn.open(Samples.report("Whose?"), Instant.now().plusSeconds(600));
        awaitAlarms("incidents_without_anybody");
        assertThat(tile("Incidents without an owner")).contains("class=\"level-bad\"", ">1<");
        lab.standIn.act(id, new IncidentCommand.Resolve(), Actor.timer(), Instant.now());
        awaitAlarms();

        lab.standIn.path = path("schedule");
        Instant opened = Instant.now().minus(Duration.ofMinutes(20));
        String late = lab.standIn.open(Samples.report("Late"), opened);
        awaitAlarms("deadlines_overdue");
        assertThat(tile("Deadlines")).contains("class=\"level-bad\"", "1 overdue");
        Instant due = opened.plus(Duration.ofMinutes(15));
        lab.standIn.act(
                late, new IncidentCommand.MeetDeadline(due), Actor.timer(), due.plusMillis(81));
        awaitAlarms();
        assertThat(tile("Deadlines")).contains("81 ms late at worst");
    }

    private static EscalationPath path(String schedule) {
        return EscalationPath.rotating(
                "default", schedule, Duration.ofMinutes(15), Duration.ZERO, WhenNobody.RETRY);
    }

    @Test
    @Order(8)
    void strangersAreToldNothing() {
        lab.standIn.path = path("no such schedule");
        lab.standIn.open(Samples.report("Not for strangers"), Instant.now().plusSeconds(600));
        awaitAlarms("incidents_without_anybody");
        Map<String, String> exposed =
                Map.of("HTTP_HOST", "0.0.0.0", "API_TOKEN", "a-token-that-is-long");

        try (EmbeddedServer server =
                Lab.serve(lab.kafka.bootstrapServers(), folder.resolve("exposed"), exposed)) {
            Browser stranger = new Browser(server.getURL().toString());
            await().until(() -> stranger.get("/sign-in").statusCode() == 200);
            assertThat(stranger.get("/sign-in").body()).doesNotContain("data-alarm");
            assertThat(stranger.get("/status/parts/alarms").statusCode()).isEqualTo(401);
        }
    }
}
