package dev.leash.dashboard;

import static dev.leash.dashboard.Samples.ALICE;
import static dev.leash.dashboard.Samples.BOB;
import static dev.leash.dashboard.Samples.CAROL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.alert.AlertSummary;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.State;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.severity.Severity;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.link.Grant;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the page of an incident says of who has it, what comes next, and who may do what. */
@Tag("broker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class IncidentPageTest {

    private static final String VERA = "vera@example.com";
    private static final EscalationPath ASKED_AGAIN = path("schedule", Duration.ofMinutes(45));

    private Lab lab;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        lab = Lab.start(folder, Map.of());
        lab.samples().people();
        lab.standIn.say(new DirectoryRecord.OfContact(new Contact(VERA, VERA, null, Role.VIEWER)));
        lab.standIn.path = ASKED_AGAIN;
        await().until(() -> lab.browser().get("/workbook").body().contains(VERA));
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    private static EscalationPath path(String schedule, Duration ackTimeout) {
        return EscalationPath.rotating(
                "default", schedule, Duration.ofMinutes(15), ackTimeout, WhenNobody.RETRY);
    }

    private String open(String title) {
        return open(title, Severity.MAJOR, Instant.now());
    }

    private String open(String title, Severity severity, Instant at) {
        String id = lab.standIn.open(Samples.report(title, "", severity, "test"), at);
        lab.awaitShown(id);
        return id;
    }

    private void act(String id, IncidentCommand command, String person) {
        lab.standIn.act(id, command, Actor.person(person, Via.WEB), Instant.now());
        lab.awaitShown(id);
    }

    private String page(String id) {
        return lab.browser().get("/incidents/" + id).body();
    }

    private String part(String id, String part) {
        return lab.browser().get("/incidents/" + id + "/parts/" + part).body();
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void nobodyHasItBeforeTheyAnswer() {
        String id = open("Whose is it");

        assertThat(part(id, "now")).contains("Waiting for Alice").doesNotContain("Alice has it");
        assertThat(page(id))
                .contains("<title>INC-" + id + " Assigned: Whose is it · Leash</title>");

        act(id, new IncidentCommand.Acknowledge(), ALICE);

        assertThat(part(id, "now")).contains("Alice is working on it");
        assertThat(part(id, "head"))
                .as("the window is called otherwise, too")
                .contains("<title>INC-" + id + " In progress: Whose is it · Leash</title>");
    }

    @Test
    void thePathAndTheFactsAreKeptUpToDateLikeEverythingElse() {
        String id = open("Goes round");

        assertThat(found(page(id), "hx-get=\"/incidents/" + id + "/parts/[a-z]+"))
                .extracting(part -> part.substring(part.lastIndexOf('/') + 1))
                .containsExactlyInAnyOrder(
                        "head", "now", "timeline", "ladder", "deliveries", "facts");
        assertThat(part(id, "ladder")).contains("Round 1", "aria-current=\"step\"");

        act(id, new IncidentCommand.Escalate(), ALICE);

        assertThat(part(id, "ladder")).contains("Round 2");
        assertThat(part(id, "facts")).contains("Alice and Bob");

        act(id, new IncidentCommand.Acknowledge(), BOB);

        assertThat(part(id, "ladder")).doesNotContain("aria-current");
    }

    @Test
    void thePageOfAPhoneSaysWhatIsBrokenBeforeTheMachineryThatTells() {
        String id =
                lab.standIn.open(
                        Samples.report(
                                "Pool is exhausted",
                                "Pool is exhausted\n\nactive=100/100\np99=8.4s\nwaiting=412\nsince=02:31",
                                Severity.MAJOR,
                                "test"),
                        Instant.now());
        await().until(() -> page(id).contains("Pool is exhausted"));

        assertThat(page(id))
                .containsSubsequence(
                        "id=\"now\"",
                        "<span>active=100/100</span><span>p99=8.4s</span><span>waiting=412</span></p>",
                        "https://runbooks.example.com/pool",
                        "checkout",
                        "id=\"timeline\"",
                        "id=\"ladder\"",
                        "id=\"deliveries\"")
                .contains("since=02:31");
    }

    @Test
    void reportsOfTheSameAreOneLineWithACount() {
        String id = open("Partitions 100");
        for (int i = 101; i <= 139; i++) {
            lab.standIn.act(
                    id,
                    new IncidentCommand.Attach(
                            Samples.report("Partitions " + i), "again-" + i, null),
                    Actor.source("test"),
                    Instant.now());
        }
        await().until(() -> page(id).contains("40 reports"));

        assertThat(found(part(id, "timeline"), "<li id=\"t-")).hasSize(3);
        assertThat(part(id, "timeline"))
                .contains("Reported 39 more times", "Latest: Partitions 139");
        assertThat(part(id, "head")).contains("40 reports");
        assertThat(lab.browser().get("/incidents?q=inc-" + id).body()).contains("40 reports");

        act(id, new IncidentCommand.Acknowledge(), ALICE);

        assertThat(part(id, "head")).as("other events do not forget it").contains("40 reports");
    }

    /** What an alert has counted is in no event of the incident. */
    @Test
    void howOftenItWasReportedIsWhatItsAlertSays() {
        String id = open("Disk full");
        AlertSummary alert =
                new AlertSummary(
                        "test",
                        "disk",
                        "Disk full",
                        Severity.MAJOR,
                        AlertStatus.RESOLVED,
                        10_000,
                        id,
                        Instant.now(),
                        Instant.now());
        lab.standIn
                .producers()
                .send(
                        Topics.ALERT_EVENTS,
                        "4:testdisk",
                        new AlertRecord(
                                "alert-" + id,
                                1,
                                Instant.now(),
                                "test/1",
                                new AlertEvent.Resolved(alert)))
                .join();

        await().until(() -> page(id).contains("10000 reports"));

        assertThat(part(id, "facts")).contains("10000, the last", "reports it as resolved");
        assertThat(lab.browser().get("/incidents?q=inc-" + id).body()).contains("10000 reports");
    }

    @Test
    void whoMayOnlyLookIsOfferedNothing() {
        String id = open("Not for viewers");
        Browser vera = lab.signedIn(VERA);

        assertThat(vera.get("/incidents/" + id).body())
                .contains("Ask Alice (admin).")
                .doesNotContain("name=\"action\"", "<textarea");
        assertThat(vera.get("/incidents").body())
                .contains("Ask Alice (admin).")
                .doesNotContain("name=\"action\"", "type=\"checkbox\"");
        assertThat(lab.signedIn(BOB).get("/incidents").body())
                .contains("type=\"checkbox\"")
                .doesNotContain("(admin).");
    }

    @Test
    void aViewerWhomLeashHasAskedMayAnswer() {
        String id = open("For a viewer");
        act(id, new IncidentCommand.Reassign(VERA), ALICE);

        assertThat(lab.signedIn(VERA).get("/incidents/" + id).body())
                .contains("value=\"ack\"")
                .doesNotContain("(admin).");
    }

    @Test
    void anAcknowledgementByLinkOffersWhatComesNext() {
        String id = open("Answered by link");
        String link = "/l/" + lab.links.sign(grant(id, "ack"));
        Browser browser = lab.browser();

        String after = browser.follow(browser.submit(link, link, Map.of())).body();

        assertThat(after)
                .contains("It is yours", "value=\"resolve\"", "value=\"escalate\"")
                .contains("value=\"note\"", "You are paged again in")
                .doesNotContain("would change nothing");
        String onwards = found(after, "/l/[^\" ]+").getLast();
        assertThat(browser.submit(link, onwards, Map.of("action", "resolve")).statusCode())
                .isEqualTo(303);
        assertThat(((Incident.Known) lab.standIn.state(id)).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void aLinkIsNoWayOnWhileTheIncidentIsSomebodyElses() {
        String id = open("Answered by another");
        act(id, new IncidentCommand.Acknowledge(), ALICE);
        String link = "/l/" + lab.links.sign(grant(id, "ack"));

        assertThat(lab.browser().get(link).body()).doesNotContain("action=\"/l/");
    }

    private static Grant grant(String id, String action) {
        return new Grant(id, action, BOB, Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void aSnoozedIncidentSaysSoAndStandsByItself() {
        String id = open("To be snoozed");
        act(id, new IncidentCommand.Snooze(3_600), CAROL);

        assertThat(part(id, "now"))
                .contains("Snoozed until", "by Carol", "class=\"now snoozed\"")
                .contains("button primary snoozed\" name=\"action\" value=\"ack\"")
                .doesNotContain("is working on it");
        assertThat(lab.browser().get("/incidents").body())
                .contains("<h2 class=\"group\">Snoozed</h2>", "class=\"row snoozed\"");
    }

    @Test
    void theNextStepKnowsThatNobodyIsOnCallThen() {
        lab.standIn.say(new DirectoryRecord.OfSchedule(endingIn(Duration.ofMinutes(5))));
        lab.standIn.path = path("ending", Duration.ZERO);
        String id = open("Nobody then");
        lab.standIn.path = ASKED_AGAIN;

        assertThat(part(id, "now"))
                .contains("nobody is on call: Leash keeps searching and notifies Alice,")
                .doesNotContain("The path ends");
    }

    private static Schedule endingIn(Duration left) {
        LocalDateTime end =
                LocalDateTime.now(ZoneOffset.UTC).plus(left).truncatedTo(ChronoUnit.MINUTES);
        return new Schedule(
                "ending",
                1,
                ZoneOffset.UTC,
                List.of(new ScheduleRow(2, end.minusDays(1), end, List.of(BOB))));
    }

    @Test
    void theListIsLedByWhatNobodyHasThenBySeverityThenByTheSoonestStep() {
        Instant now = Instant.now();
        lab.standIn.path = path("no such schedule", Duration.ZERO);
        String nobody = open("Order of the list: nobody", Severity.MINOR, now);
        lab.standIn.path = ASKED_AGAIN;
        String later = open("Order of the list: later", Severity.MAJOR, now);
        String sooner = open("Order of the list: sooner", Severity.MAJOR, now.minusSeconds(300));
        String critical = open("Order of the list: critical", Severity.CRITICAL, now);
        String working = open("Order of the list: working", Severity.CRITICAL, now);
        act(working, new IncidentCommand.Acknowledge(), ALICE);
        String snoozed = open("Order of the list: snoozed", Severity.CRITICAL, now);
        act(snoozed, new IncidentCommand.Snooze(3_600), ALICE);

        String list = lab.browser().get("/incidents?q=order+of+the+list").body();

        assertThat(found(list, "id=\"row-[0-9]+"))
                .extracting(row -> row.substring(8))
                .containsExactly(nobody, critical, sooner, later, working, snoozed);
    }
}
