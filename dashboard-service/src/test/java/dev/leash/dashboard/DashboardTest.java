package dev.leash.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and actions, as somebody on this machine sees them. */
@Tag("broker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTest {

    private Lab lab;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        lab = Lab.start(folder, Map.of());
        Samples samples = lab.samples();
        samples.people();
        samples.incidents();
        samples.sheets();
        samples.outbox("6", "http://localhost/l/x");
        await().until(() -> lab.browser().get("/outbox").body().contains("Press 4"));
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    private String open(String title) {
        return open(Samples.report(title));
    }

    private String open(Report report) {
        String id = lab.standIn.open(report, Instant.now());
        lab.awaitShown(id);
        return id;
    }

    private HttpResponse<String> act(Browser browser, String id, Map<String, String> fields) {
        HttpResponse<String> answer =
                browser.submit("/incidents/" + id, "/incidents/" + id + "/actions", fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser.follow(answer);
    }

    /** The answer to an action waits a second for the view, and not for ever. */
    private void awaitPage(String id, String text) {
        await().until(() -> lab.browser().get("/incidents/" + id).body().contains(text));
    }

    private State state(String id) {
        return ((Incident.Known) lab.standIn.state(id)).state();
    }

    @Test
    void theFrontDoorLeadsToTheIncidents() {
        HttpResponse<String> answer = lab.browser().get("/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/incidents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/incidents",
                "/incidents?state=all",
                "/incidents/6",
                "/on-call",
                "/outbox",
                "/workbook",
                "/status",
                "/sign-in"
            })
    void everyPageIsWithinItsBudgetAndUnderThePolicy(String page) throws IOException {
        HttpResponse<String> answer = lab.browser().get(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(gzipped(answer.body())).isLessThan(40_000);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).doesNotContain(" style=", " onclick=", "<style", "<script>");
    }

    @Test
    void theDescriptionThatRecordsReferToIsThere() {
        HttpResponse<String> answer = lab.browser().get("/asyncapi.yaml?v=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(answer.body()).startsWith("#").contains("asyncapi: 3.0.0");
    }

    @Test
    void stylesAndScriptsAreWithinTheirBudgetAndKeptForEver() throws IOException {
        String page = lab.browser().get("/incidents").body();
        List<String> assets =
                List.of(
                        find(page, "/assets/leash\\.[0-9a-f]+\\.css"),
                        find(page, "/assets/htmx\\.[0-9a-f]+\\.js"),
                        find(page, "/assets/leash\\.[0-9a-f]+\\.js"));

        assertThat(gzipped(lab.browser().get(assets.get(0)).body())).isLessThan(15_000);
        assertThat(
                        gzipped(lab.browser().get(assets.get(1)).body())
                                + gzipped(lab.browser().get(assets.get(2)).body()))
                .isLessThan(30_000);
        assertThat(assets)
                .allSatisfy(
                        asset -> {
                            HttpResponse<String> answer = lab.browser().get(asset);
                            assertThat(answer.statusCode()).isEqualTo(200);
                            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                                    .contains("immutable");
                        });
    }

    @Test
    void theListShowsWhatIsOpenAndCountsTheRest() {
        String page = lab.browser().get("/incidents").body();

        assertThat(page)
                .contains(
                        "Production database connection timeout",
                        "Disk of log-7 is full",
                        "Nobody has it",
                        "Being worked on")
                .doesNotContain("Certificate of api-0");
        assertThat(lab.browser().get("/incidents?state=resolved").body())
                .contains("Certificate of api-0");
        assertThat(lab.browser().get("/incidents?state=all&q=certificate+api-1").body())
                .contains("api-1.example.com")
                .doesNotContain("api-2.example.com");
    }

    @Test
    void theIncidentSaysWhoIsNextByName() {
        assertThat(lab.browser().get("/incidents/6").body())
                .contains(
                        "Waiting for Alice",
                        "Bob is paged in",
                        "first in row 2 of the schedule, level 1, round 1",
                        "the mail server is busy",
                        "Failover of the primary");
        assertThat(lab.browser().get("/incidents/INC-6").statusCode()).isEqualTo(200);
    }

    @Test
    void onePrimaryActionPerState() {
        assertThat(primary("6")).isEqualTo("ack");
        assertThat(primary("5")).isEqualTo("resolve");
        assertThat(primary("4")).isEqualTo("escalate");
        assertThat(primary("1")).isEqualTo("reopen");
        assertThat(lab.browser().get("/incidents/1").body())
                .doesNotContain("value=\"ack\"", "value=\"snooze\"");
    }

    private String primary(String id) {
        return find(
                        lab.browser().get("/incidents/" + id).body(),
                        "button primary [a-z_]+\" name=\"action\" value=\"[a-z]+")
                .replaceAll(".*\"", "");
    }

    @Test
    void anAcknowledgementIsDoneAndSaidOnce() {
        String id = open("To be acknowledged");
        Browser browser = lab.browser();

        HttpResponse<String> page = act(browser, id, Map.of("action", "ack"));

        assertThat(page.body()).contains("INC-" + id + " is acknowledged", "is working on it");
        assertThat(state(id)).isEqualTo(State.IN_PROGRESS);
        assertThat(browser.get("/incidents/" + id).body()).doesNotContain("Nobody else is paged.");
    }

    @Test
    void aSecondClickSaysThatNothingChanged() {
        String id = open("To be resolved twice");
        Browser browser = lab.browser();
        Map<String, String> fields =
                new HashMap<>(Browser.hidden(browser.get("/incidents/" + id).body()));
        fields.put("action", "resolve");

        browser.post("/incidents/" + id + "/actions", fields);
        HttpResponse<String> page =
                browser.follow(browser.post("/incidents/" + id + "/actions", fields));

        assertThat(page.body())
                .contains("Nothing was changed. This request was already carried out.");
    }

    @Test
    void actingOnAResolvedIncidentSaysSo() {
        HttpResponse<String> page = act(lab.browser(), "1", Map.of("action", "ack"));

        assertThat(page.body()).contains("Nothing was changed. Incident 1 is resolved.");
    }

    @Test
    void nobodyKnownCannotTake() {
        assertThat(act(lab.browser(), "5", Map.of("action", "take")).body())
                .contains("Sign in to take an incident.");
    }

    @Test
    void anUnansweredRequestIsNeverCalledDone() {
        String id = open("Nobody answers");
        lab.standIn.silent = true;
        try {
            assertThat(act(lab.browser(), id, Map.of("action", "resolve")).body())
                    .contains("the outcome is not known yet")
                    .doesNotContain("is resolved.");
        } finally {
            lab.standIn.silent = false;
        }
    }

    @Test
    void notesReassignmentsAndSnoozesArrive() {
        String id = open("With everything");
        Browser browser = lab.browser();

        act(browser, id, Map.of("action", "note", "text", "It is <b>DNS</b>"));
        awaitPage(id, "It is &lt;b&gt;DNS&lt;/b&gt;");
        act(browser, id, Map.of("action", "reassign", "person", Samples.CAROL));
        awaitPage(id, "Waiting for Carol");
        act(browser, id, Map.of("action", "snooze", "minutes", "60"));
        awaitPage(id, "Snoozed until");
        assertThat(act(browser, id, Map.of("action", "escalate")).body())
                .contains("has escalated to the next person");
    }

    @Test
    void titleAndSeverityAreEditedAndAPageIsDeclared() {
        String id = open("Disk full");
        Browser browser = lab.browser();

        assertThat(
                        act(
                                        browser,
                                        id,
                                        Map.of(
                                                "action", "edit",
                                                "title", "Disk of <db-1> full",
                                                "severity", "critical"))
                                .body())
                .contains("INC-" + id + " is edited.");
        awaitPage(id, "<h1>Disk of &lt;db-1&gt; full</h1>");
        awaitPage(id, "before: Disk full");
        assertThat(browser.get("/incidents/" + id).body())
                .contains("<option value=\"critical\" selected>Critical</option>")
                .doesNotContain("<span>declared</span>");
        act(
                browser,
                id,
                Map.of(
                        "action", "edit",
                        "title", "Disk of <db-1> full",
                        "severity", "critical",
                        "labels", "host=db-1\r\n\r\nservice = billing"));
        awaitPage(id, "<li><span>host</span> db-1</li><li><span>service</span> billing</li>");
        awaitPage(id, "host=db-1\nservice=billing</textarea>");
        awaitPage(id, "labels: host=db-1, service=billing");
        act(browser, id, Map.of("action", "declare"));
        awaitPage(id, "<span>declared</span>");
        assertThat(browser.get("/incidents").body())
                .containsPattern("(?s)INC-" + id + "</span>.{1,400}<span>declared</span>");
        assertThat(browser.get("/incidents/" + id).body()).doesNotContain("value=\"declare\"");
        assertThat(
                        browser.submit(
                                        "/incidents/" + id,
                                        "/incidents/" + id + "/actions",
                                        Map.of("action", "edit", "title", "x", "severity", "so so"))
                                .body())
                .contains("one of minor");
    }

    /** Who edits the title says nothing of a severity that is no longer configured. */
    @Test
    void aSeverityThatIsNoLongerConfiguredStaysWhenTheTitleIsEdited() {
        Severity former = new Severity("sev-0", "SEV0", 90, Urgency.CRITICAL);
        String id = open(Report.ofText("Disk full", former, "probe"));
        Browser browser = lab.browser();

        assertThat(browser.get("/incidents/" + id).body())
                .contains("<option value=\"\" selected>SEV0</option>");
        act(browser, id, Map.of("action", "edit", "title", "Disk of db-1 full", "severity", ""));

        awaitPage(id, "<h1>Disk of db-1 full</h1>");
        assertThat(browser.get("/incidents/" + id).body())
                .contains("<option value=\"\" selected>SEV0</option>");
    }

    @Test
    void whoLeadsIsShownAndCanBeSomebodyElseThanWhoHasIt() {
        String id = open("Disk slow");
        Browser browser = lab.browser();
        act(browser, id, Map.of("action", "take"));
        awaitPage(id, "<option value=\"lead\">Incident Lead</option>");

        assertThat(
                        act(
                                        browser,
                                        id,
                                        Map.of(
                                                "action", "role",
                                                "role", "lead",
                                                "person", Samples.CAROL))
                                .body())
                .contains("The roles of INC-" + id + " are recorded.");
        awaitPage(id, "<dt>Incident Lead</dt><dd>Carol</dd>");
        awaitPage(id, "Carol has the role Incident Lead");

        act(browser, id, Map.of("action", "role", "role", "lead", "person", ""));
        awaitPage(id, "Nobody has the role Incident Lead");
        assertThat(act(browser, id, Map.of("action", "role", "role", "pilot", "person", "")).body())
                .contains("There is no role 'pilot'");
    }

    @Test
    void severalAreResolvedAtOnce() {
        String first = open("Bulk one");
        String second = open("Bulk two");
        Browser browser = lab.browser();
        String token = Browser.hidden(browser.get("/incidents").body()).get("form_token");
        String body =
                "form_token="
                        + token
                        + "&action=resolve&id="
                        + first
                        + "&id="
                        + second
                        + "&id=1&back=//evil.example";

        HttpResponse<String> answer =
                browser.send(
                        "POST",
                        "/incidents/actions",
                        body,
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(answer.headers().firstValue("Location")).contains("/incidents");
        assertThat(browser.follow(answer).body()).contains("2 resolved, 1 unchanged.");
        assertThat(state(first)).isEqualTo(State.RESOLVED);
    }

    @Test
    void partsAreWhatPagesFetch() {
        for (String part : List.of("head", "now", "timeline", "ladder", "deliveries", "facts")) {
            HttpResponse<String> answer = lab.browser().get("/incidents/6/parts/" + part);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("id=\"" + part + "\"").doesNotContain("<html");
        }
        assertThat(lab.browser().get("/incidents/parts/list?state=all").body())
                .contains("id=\"list\"")
                .doesNotContain("<html");
    }

    @Test
    void nothingReportedIsEverRunAsMarkup() {
        String attack = "<script>alert(1)</script>\" onmouseover=\"x' <img src=x onerror=y>";
        String id =
                lab.standIn.open(
                        Samples.report(attack, attack + "\n" + attack, Severity.MAJOR, attack),
                        Instant.now());
        lab.standIn.act(
                id,
                new IncidentCommand.AddNote(attack),
                Actor.anybody(Actor.Via.WEB),
                Instant.now());
        await().until(
                        () ->
                                lab.browser()
                                        .get("/incidents/" + id)
                                        .body()
                                        .contains("somebody on the web"));

        for (String page :
                List.of(
                        "/incidents/" + id,
                        "/incidents",
                        "/incidents?q=%3Cscript%3Ealert(1)%3C/script%3E%22onx=",
                        "/incidents/%3Cscript%3Ealert(1)",
                        "/nope/%3Cscript%3E",
                        "/sign-in?next=%22%3E%3Cscript%3E")) {
            assertThat(lab.browser().get(page).body())
                    .as(page)
                    .doesNotContain("<script>alert", "<img src=x")
                    .doesNotContainPattern("<[a-z][^>]*\\son(mouseover|x|error)=");
        }
    }

    @Test
    void whoIsOnCallIsDrawnWithItsGap() {
        assertThat(lab.browser().get("/on-call").body())
                .contains("Alice", "Berlin", "Nobody is on call from", "class=\"nowline\"")
                .doesNotContain("style=");
    }

    @Test
    void whoeverIsOnCallAndNoContactIsMarked() {
        lab.standIn.say(lab.samples().nightSchedule("Nobody Knows"));

        await().untilAsserted(
                        () ->
                                assertThat(lab.browser().get("/on-call").body())
                                        .contains("Nobody Knows", "is not among the contacts"));
    }

    @Test
    void theWorkbookShowsRefusedRowsAndNoWholePhoneNumber() {
        assertThat(lab.browser().get("/workbook").body())
                .contains("13-45-2026 09:00", "it ends before it starts", "…5678")
                .doesNotContain("+4915112345678");
    }

    @Test
    void healthIsUpWithAKnownLag() {
        assertThat(lab.browser().get("/health").body()).contains("\"lag_records\":");
        assertThat(lab.browser().get("/prometheus").body())
                .contains(
                        "leash_view_lag_records", "leash_view_events_total", "leash_live_clients");
    }

    private static String find(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }

    private static int gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
