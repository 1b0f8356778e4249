package dev.leash.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.dashboard.session.Visitors;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.State;
import dev.leash.wire.link.Grant;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** In whose name a visitor acts, and where their session ends. */
@Tag("broker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {

    private static final String TOKEN = "0123456789abcdef0123";

    private Path folder = Path.of("");
    private Lab lab;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        lab = Lab.start(folder, Map.of());
        lab.samples().people();
        await().until(() -> lab.browser().get("/workbook").body().contains(Samples.CAROL));
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @Test
    void aLinkOfSomebodyElseDoesNothingForWhoeverIsSignedIn() {
        String id = lab.standIn.open(Samples.report("Whose link"), Instant.now());
        lab.awaitShown(id);
        Browser carol = lab.signedIn(Samples.CAROL);

        for (Map.Entry<String, String> asked :
                Map.of("ack", "", "resolve", "", Grant.OPEN, "ack").entrySet()) {
            String link = linkOfBob(id, asked.getKey());
            HttpResponse<String> refused =
                    carol.submit(link, link, Map.of("action", asked.getValue()));
            assertThat(refused.statusCode()).as(asked.getKey()).isEqualTo(403);
            assertThat(refused.body())
                    .contains(
                            "belongs to somebody else",
                            Samples.CAROL,
                            Samples.BOB,
                            "sign out first");
        }
        assertThat(state(id)).isEqualTo(State.ASSIGNED);

        String link = linkOfBob(id, "ack");
        assertThat(lab.signedIn(Samples.BOB).submit(link, link, Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(state(id)).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void whoSignsOutIsSignedOutOnEveryNodeWhoeverKeptTheCookie() {
        try (EmbeddedServer node =
                Lab.serve(lab.kafka.bootstrapServers(), folder.resolve("node"), Map.of())) {
            Browser here = lab.signedIn(Samples.ALICE);
            List<HttpCookie> kept = List.copyOf(here.cookies().getCookieStore().getCookies());
            Browser there = new Browser(node.getURL().toString());
            kept.forEach(cookie -> there.cookies().getCookieStore().add(node.getURI(), cookie));
            await().until(() -> there.get("/incidents").body().contains("Sign out"));

            assertThat(here.submit("/incidents", "/sign-out", Map.of()).statusCode())
                    .isEqualTo(303);

            Browser thief = lab.browser();
            kept.forEach(
                    cookie -> thief.cookies().getCookieStore().add(lab.server.getURI(), cookie));
            assertThat(thief.get("/incidents").body())
                    .contains("Sign in")
                    .doesNotContain("Sign out");
            await().until(() -> !there.get("/incidents").body().contains("Sign out"));
        }
    }

    @Test
    void overHttpsBrowsersStayWithItAndTakeCookiesFromThisHostAlone() {
        Map<String, String> https =
                Map.of("PUBLIC_URL", "https://leash.example.com", "API_TOKEN", TOKEN);
        try (EmbeddedServer node =
                Lab.serve(lab.kafka.bootstrapServers(), folder.resolve("https"), https)) {
            Browser browser = new Browser(node.getURL().toString());
            HttpResponse<String> page = browser.get("/sign-in");
            assertThat(page.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(
                            cookie ->
                                    assertThat(cookie)
                                            .startsWith("__Host-")
                                            .contains("Secure", "Path=/")
                                            .doesNotContain("Domain"));

            HttpCookie session =
                    lab.signedIn(Samples.BOB).cookies().getCookieStore().getCookies().getFirst();
            String value = "=" + session.getValue();
            await().until(() -> status(browser, "__Host-" + Visitors.SESSION + value) == 200);
            assertThat(status(browser, Visitors.SESSION + value)).isEqualTo(303);
        }
        assertThat(lab.browser().get("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    private static int status(Browser browser, String cookie) {
        browser.cookies().getCookieStore().removeAll();
        return browser.get("/incidents", "Cookie", cookie).statusCode();
    }

    private String linkOfBob(String id, String action) {
        Instant expiresAt = Instant.now().plus(Duration.ofHours(1));
        return "/l/" + lab.links.sign(new Grant(id, action, Samples.BOB, expiresAt));
    }

    private State state(String id) {
        return ((Incident.Known) lab.standIn.state(id)).state();
    }
}
