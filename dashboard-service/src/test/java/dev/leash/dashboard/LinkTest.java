package dev.leash.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.State;
import dev.leash.model.notification.Dispatch;
import dev.leash.view.directory.DirectoryView;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfSubscription;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.link.Grant;
import dev.leash.wire.topic.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Signed links, sign-in, and forms from elsewhere. */
@Tag("broker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private Lab lab;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        lab = Lab.start(folder, Map.of("PUBLIC_URL", "http://localhost"));
        lab.samples().people();
        await().until(() -> lab.browser().get("/workbook").body().contains(Samples.CAROL));
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    private String open() {
        String id = lab.standIn.open(Samples.report("Behind a link"), Instant.now());
        lab.awaitShown(id);
        return id;
    }

    private String link(String id, String action, Duration lasts) {
        return "/l/"
                + lab.links.sign(new Grant(id, action, Samples.BOB, Instant.now().plus(lasts)));
    }

    private State state(String id) {
        return ((Incident.Known) lab.standIn.state(id)).state();
    }

    @Test
    void lookingChangesNothingAndTheButtonActsAsItsBearer() {
        String id = open();
        String link = link(id, "ack", Duration.ofHours(1));
        Browser browser = lab.browser();

        assertThat(browser.send("HEAD", link, "").statusCode()).isLessThan(500);
        HttpResponse<String> page = browser.get(link);
        assertThat(page.body()).contains("Acknowledge", "You act as Bob");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(state(id)).isEqualTo(State.ASSIGNED);

        Map<String, String> fields = new HashMap<>(Browser.hidden(page.body()));
        HttpResponse<String> after = browser.follow(browser.post(link, fields));
        assertThat(after.body()).contains("is acknowledged", "It is yours", "Bob is working on it");
        assertThat(state(id)).isEqualTo(State.IN_PROGRESS);

        fields.remove("request_id");
        HttpResponse<String> again = browser.follow(browser.post(link, fields));
        assertThat(again.body())
                .contains("Nothing was changed. bob@example.com has already acknowledged");
    }

    @Test
    void aLinkToOneActionDoesNoOther() {
        String id = open();
        String link = link(id, "ack", Duration.ofHours(1));

        lab.browser().submit(link, link, Map.of("action", "resolve"));

        assertThat(state(id)).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void updatesByMailEndWithOneClickOfAMailProgramAndComeBackByTheSamePage() {
        String link = updatesLink(Duration.ofDays(1));
        Browser browser = lab.browser();
        assertThat(browser.get(link).body())
                .contains("Bob gets mail when somebody", "Stop updates");
        assertThat(browser.send("HEAD", link, "").statusCode()).isLessThan(500);
        assertThat(subscription()).isEmpty();

        assertThat(oneClick(link, FORM, "List-Unsubscribe=One-Click")).isEqualTo(204);
        await().until(() -> subscription().filter(said -> !said.updatesByMail()).isPresent());
        await().until(() -> browser.get(link).body().contains("Bob gets no more mail"));

        HttpResponse<String> back = browser.submit(link, link, Map.of("updates", "on"));
        assertThat(back.body()).contains("Bob gets mail when somebody");
        await().until(() -> subscription().filter(OfSubscription::updatesByMail).isPresent());

        assertThat(
                        oneClick(
                                link,
                                "multipart/form-data; boundary=x",
                                "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"))
                .isEqualTo(204);
        await().until(() -> subscription().filter(said -> !said.updatesByMail()).isPresent());
    }

    @Test
    void nobodyElseEndsSomebodysUpdates() {
        String link = updatesLink(Duration.ofDays(1));
        String ack = "/u/" + link("1", "ack", Duration.ofDays(1)).substring("/l/".length());

        assertThat(oneClick(link + "x", FORM, "List-Unsubscribe=One-Click")).isEqualTo(404);
        assertThat(oneClick(ack, FORM, "List-Unsubscribe=One-Click")).isEqualTo(404);
        assertThat(oneClick(updatesLink(Duration.ofDays(-1)), FORM, "List-Unsubscribe=One-Click"))
                .isEqualTo(410);
        assertThat(oneClick(link, FORM, "updates=off")).isEqualTo(403);
        assertThat(lab.browser().get("/l/" + link.substring("/u/".length())).statusCode())
                .isEqualTo(404);
    }

    private String updatesLink(Duration lasts) {
        Grant grant = new Grant("1", Grant.UPDATES, Samples.BOB, Instant.now().plus(lasts));
        return "/u/" + lab.links.sign(grant);
    }

    /** As a mail program does it: without cookies, and without having looked. */
    private int oneClick(String link, String type, String body) {
        return lab.browser().send("POST", link, body, "Content-Type", type).statusCode();
    }

    private Optional<OfSubscription> subscription() {
        return lab.server
                .getApplicationContext()
                .getBean(DirectoryView.class)
                .find(DirectoryRecord.SUBSCRIPTIONS + Samples.BOB)
                .map(OfSubscription.class::cast);
    }

    @Test
    void theOpenLinkActsButDoesNotSignInNorTake() {
        String id = open();
        String link = link(id, Grant.OPEN, Duration.ofHours(1));
        Browser browser = lab.browser();

        assertThat(browser.get(link).body()).doesNotContain("value=\"take\"");
        assertThat(browser.submit(link, link, Map.of("action", "take")).statusCode())
                .isEqualTo(403);
        assertThat(
                        browser.follow(
                                        browser.submit(
                                                link,
                                                link,
                                                Map.of("action", "note", "text", "on it")))
                                .body())
                .contains("Bob by link");
        assertThat(browser.get("/incidents").body()).contains("Sign in").doesNotContain("Sign out");
    }

    @Test
    void expiredForgedAndGarbledLinksSayWhatToDo() {
        String id = open();
        String live = link(id, "resolve", Duration.ofHours(1));

        assertThat(lab.browser().get(link(id, "resolve", Duration.ofHours(-1))))
                .satisfies(
                        answer -> {
                            assertThat(answer.statusCode()).isEqualTo(410);
                            assertThat(answer.body()).contains("Notify again");
                        });
        for (String forged :
                List.of(
                        live + "x",
                        live.replace(".", "x."),
                        "/l/.",
                        "/l/a.b",
                        "/l/%00",
                        "/l/" + "a".repeat(3000),
                        "/l/..%2f..%2f",
                        link(id, "publish", Duration.ofHours(1)))) {
            assertThat(lab.browser().get(forged).statusCode()).as(forged).isBetween(400, 499);
            assertThat(lab.browser().post(forged, Map.of()).statusCode())
                    .as(forged)
                    .isBetween(400, 499);
        }
        assertThat(state(id)).isEqualTo(State.ASSIGNED);
    }

    @Test
    void formsFromElsewhereChangeNothing() {
        String id = open();
        Browser browser = lab.browser();
        Map<String, String> fields =
                new HashMap<>(Browser.hidden(browser.get("/incidents/" + id).body()));
        fields.put("action", "resolve");
        String path = "/incidents/" + id + "/actions";

        assertThat(
                        browser.post(
                                        path,
                                        fields,
                                        "Origin",
                                        "https://evil.example",
                                        "Sec-Fetch-Site",
                                        "cross-site")
                                .statusCode())
                .isEqualTo(403);
        assertThat(browser.post(path, fields, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(lab.browser().post(path, fields).statusCode())
                .as("another visit")
                .isEqualTo(403);
        assertThat(browser.post(path, Map.of("action", "resolve")).statusCode())
                .as("no token")
                .isEqualTo(403);
        assertThat(state(id)).isEqualTo(State.ASSIGNED);
    }

    @Test
    void signsInOnceByALinkThatScannersCannotBurn() {
        AtomicReference<Dispatch.SignIn> sent = new AtomicReference<>();
        try (TopicReader mail =
                TopicReader.of(lab.kafka, List.of(Topics.dispatches(Channel.EMAIL).name()))) {
            Thread.startVirtualThread(
                    () ->
                            mail.run(
                                    records ->
                                            records.forEach(
                                                    one -> {
                                                        if (InternalRecords.DISPATCH.decode(
                                                                        one.value())
                                                                instanceof Dispatch.SignIn signIn) {
                                                            sent.set(signIn);
                                                        }
                                                    })));
            Browser browser = lab.browser();
            String known =
                    browser.submit("/sign-in", "/sign-in", Map.of("email", "ALICE@example.com"))
                            .body();
            String unknown =
                    lab.browser()
                            .submit("/sign-in", "/sign-in", Map.of("email", "eve@example.com"))
                            .body();
            assertThat(known).isEqualTo(unknown).contains("If that is a contact");
            await().until(() -> sent.get() != null);
            String link = sent.get().url().replace("http://localhost", "");

            browser.get(link);
            browser.send("HEAD", link, "");
            HttpResponse<String> signedIn =
                    browser.submit(link, link, Map.of("next", "//evil.example"));
            assertThat(signedIn.statusCode()).isEqualTo(303);
            assertThat(signedIn.headers().firstValue("Location")).contains("/incidents");
            assertThat(signedIn.headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("leash_session="))
                    .singleElement()
                    .asString()
                    .contains("HTTPOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Secure");
            assertThat(browser.get("/incidents").body()).contains("Sign out", "Alice");
            assertThat(lab.browser().get(link).statusCode()).as("used up").isEqualTo(410);
        }
    }

    @Test
    void asksForLinksAreBounded() {
        Browser browser = lab.browser();
        Map<String, String> fields = new HashMap<>(Browser.hidden(browser.get("/sign-in").body()));
        fields.put("email", "mallory@example.com");

        assertThat(IntStream.range(0, 30).map(_ -> browser.post("/sign-in", fields).statusCode()))
                .contains(200, 429);
    }
}
