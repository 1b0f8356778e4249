package dev.leash.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.dashboard.api.ApiGate;
import dev.leash.dashboard.session.SignInLimits;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in off loopback, and what is said before the view is ready. */
@Tag("io")
class ReachTest {

    private static final String TOKEN = "0123456789abcdef0123";

    @TempDir Path folder;

    private static final String FORWARDED = "X-Forwarded-For";

    @Test
    void refusesToStartOffLoopbackWithoutAToken() {
        Settings settings = Settings.of(Map.of("HTTP_HOST", "0.0.0.0", "LINK_SECRET", Lab.SECRET));

        assertThatThrownBy(() -> DashboardConfig.of(settings))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining("API_TOKEN");
    }

    @Test
    void cookiesTravelAsPeopleReachIt() {
        Settings here = Settings.of(Map.of("LINK_SECRET", Lab.SECRET, "API_TOKEN", TOKEN));
        Settings everywhere = here.with(Map.of("HTTP_HOST", "0.0.0.0"));
        Map<String, String> clear = Map.of("PUBLIC_URL", "http://x.example");
        Map<String, String> encrypted = Map.of("PUBLIC_URL", "https://x.example");

        assertThat(DashboardConfig.of(here).secureCookies()).isFalse();
        assertThat(DashboardConfig.of(here.with(encrypted)).secureCookies()).isTrue();
        assertThat(DashboardConfig.of(everywhere.with(encrypted)).secureCookies()).isTrue();
        assertThat(DashboardConfig.of(everywhere.with(clear)).secureCookies()).isFalse();
    }

    @Test
    void knowsWhenOthersReachItInTheClear() {
        Settings here = Settings.of(Map.of("LINK_SECRET", Lab.SECRET, "API_TOKEN", TOKEN));
        Settings everywhere = here.with(Map.of("HTTP_HOST", "0.0.0.0"));

        assertThat(DashboardConfig.of(here).isExposedInTheClear()).isFalse();
        assertThat(DashboardConfig.of(everywhere).isExposedInTheClear()).isTrue();
        assertThat(
                        DashboardConfig.of(
                                        everywhere.with(Map.of("PUBLIC_URL", "https://x.example")))
                                .isExposedInTheClear())
                .isFalse();
    }

    @Test
    void neverShowsItsSecrets() {
        Settings settings = Settings.of(Map.of("LINK_SECRET", Lab.SECRET, "API_TOKEN", TOKEN));

        assertThat(DashboardConfig.of(settings).toString()).doesNotContain(Lab.SECRET, TOKEN);
        assertThat(settings.inForce(DashboardSettings.all()))
                .noneMatch(line -> line.contains(TOKEN));
    }

    @Test
    void refusesACharsetThatNobodyKnows() {
        try (EmbeddedServer server = Lab.serve("127.0.0.1:1", folder, Map.of())) {
            Browser browser = new Browser(server.getURL().toString());

            HttpResponse<String> answer =
                    browser.send(
                            "POST",
                            "/incidents/actions",
                            "action=ack",
                            "Content-Type",
                            "text/plain; charset=nonsense");

            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("Send UTF-8");
        }
    }

    @Test
    void aFormThatIsTooLargeOrTooSlowIsRefusedBeforeItIsWhole() throws Exception {
        Map<String, String> quick = Map.of("HTTP_REQUEST_SECONDS", "1");
        try (EmbeddedServer server = Lab.serve("127.0.0.1:1", folder, quick)) {
            String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
            assertThat(begun(server, "Transfer-Encoding: chunked\r\n\r\n" + chunk))
                    .startsWith("HTTP/1.1 413");
            assertThat(begun(server, "Content-Length: 295000\r\n\r\nx")).startsWith("HTTP/1.1 413");
            assertThat(begun(server, "Content-Length: 10\r\n\r\nx")).startsWith("HTTP/1.1 408");
        }
    }

    private static String begun(EmbeddedServer server, String rest) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            String head =
                    "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
            socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[8192];
            int read = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, read), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void saysThatAFormCannotBeReadAsOne() {
        try (EmbeddedServer server = Lab.serve("127.0.0.1:1", folder, Map.of())) {
            Browser browser = new Browser(server.getURL().toString());

            HttpResponse<String> answer =
                    browser.send(
                            "GET",
                            "/health",
                            "%zz&a",
                            "Content-Type",
                            "application/x-www-form-urlencoded");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("cannot be read as Content-Type");
        }
    }

    @Test
    void saysThatABodyIsNotCompressedAsItSays() {
        try (EmbeddedServer server = Lab.serve("127.0.0.1:1", folder, Map.of())) {
            Browser browser = new Browser(server.getURL().toString());

            HttpResponse<String> answer =
                    browser.send(
                            "POST",
                            "/incidents/actions",
                            "action=ack&this=is not compressed",
                            "Content-Encoding",
                            "gzip");

            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void isCalmWhileKafkaIsDown() {
        try (EmbeddedServer server = Lab.serve("127.0.0.1:1", folder, Map.of())) {
            Browser browser = new Browser(server.getURL().toString());

            HttpResponse<String> page = browser.get("/incidents");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("Getting ready");
            HttpResponse<String> api = browser.get("/v2/incidents", "Accept", "application/json");
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().firstValue("Retry-After")).isPresent();
            assertThat(browser.get("/status").statusCode()).isEqualTo(200);
            assertThat(browser.get("/health").statusCode()).isEqualTo(503);
        }
    }

    @Test
    @Tag("broker")
    void saysThatNoLinkWasSentAndNotWhoIsAContact() throws Exception {
        try (Lab lab = Lab.start(folder, Map.of())) {
            lab.samples().people();
            await().until(() -> lab.browser().get("/workbook").body().contains(Samples.CAROL));
            lab.broker.close();
            // From then on every page says so, also the two that are compared.
            await().until(
                            () ->
                                    lab.browser()
                                            .get("/workbook")
                                            .body()
                                            .contains("This page may be out of date"));

            HttpResponse<String> known = askForLink(lab, "alice@example.com");
            HttpResponse<String> unknown = askForLink(lab, "eve@example.com");

            assertThat(known.statusCode()).isEqualTo(503);
            assertThat(answerOf(known))
                    .contains("No link was sent", "Request a link again in a minute")
                    .isEqualTo(answerOf(unknown));
            assertThat(known.headers().firstValue("Retry-After")).isPresent();
            assertThat(known.headers().firstValue("Refresh")).isEmpty();
            assertThat(unknown.statusCode()).isEqualTo(503);
        }
    }

    @Test
    @Tag("broker")
    void limitsCountWhoAsksAndNotTheProxyTheyCameThrough() throws Exception {
        Map<String, String> proxied =
                Map.of(
                        "PUBLIC_URL", "http://leash.example.com",
                        "API_TOKEN", TOKEN,
                        "TRUSTED_PROXIES", "127.0.0.1");
        try (Lab lab = Lab.start(folder, proxied)) {
            Browser browser = lab.browser();
            Map<String, String> fields =
                    new HashMap<>(Browser.hidden(browser.get("/sign-in").body()));
            fields.put("email", "oscar@example.com");
            String page = browser.post("/sign-in", fields, FORWARDED, "192.0.2.200").body();
            for (int visitor = 1; visitor <= 2 * SignInLimits.PER_VISITOR; visitor++) {
                HttpResponse<String> asked =
                        browser.post("/sign-in", fields, FORWARDED, "192.0.2." + visitor);
                assertThat(asked.statusCode()).isEqualTo(200);
                assertThat(asked.body()).isEqualTo(page);
            }

            assertThat(
                            IntStream.range(0, 10 * ApiGate.PER_MINUTE)
                                    .anyMatch(_ -> call(browser, "Bearer wrong") == 429))
                    .isTrue();
            assertThat(call(browser, "bearer " + TOKEN)).isEqualTo(200);
        }
    }

    private static int call(Browser browser, String authorization) {
        return browser.get("/v2/incidents", "Authorization", authorization).statusCode();
    }

    @Test
    @Tag("broker")
    void sendsNobodyToAnOutboxTheyCannotOpen() throws Exception {
        Map<String, String> open = Map.of("HTTP_HOST", "0.0.0.0", "API_TOKEN", TOKEN);
        try (Lab here = Lab.start(folder.resolve("here"), Map.of());
                Lab everywhere = Lab.start(folder.resolve("everywhere"), open)) {
            assertThat(askForLink(here, "eve@example.com").body())
                    .contains("Check your mail", "href=\"/outbox\">the outbox");
            assertThat(askForLink(everywhere, "eve@example.com").body())
                    .contains("Check your mail", "The administrator of Leash")
                    .doesNotContain("the outbox");
        }
    }

    /** The bar above it says how the view stands, which changes between two pages. */
    private static String answerOf(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("<main"), page.body().indexOf("</main>"));
    }

    private static HttpResponse<String> askForLink(Lab lab, String email) {
        return lab.browser().submit("/sign-in", "/sign-in", Map.of("email", email));
    }

    @Test
    @Tag("broker")
    void offLoopbackPagesNeedASession() throws Exception {
        Map<String, String> open =
                Map.of(
                        "HTTP_HOST",
                        "0.0.0.0",
                        "API_TOKEN",
                        TOKEN,
                        "PUBLIC_URL",
                        "https://leash.example.com");
        try (Lab lab = Lab.start(folder, open)) {
            for (String page :
                    new String[] {
                        "/",
                        "/incidents",
                        "/incidents/1",
                        "/on-call",
                        "/outbox",
                        "/workbook",
                        "/status"
                    }) {
                HttpResponse<String> answer = lab.browser().get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .startsWith("/sign-in?next=%2F");
            }
            assertThat(lab.browser().get("/incidents/parts/list").statusCode()).isEqualTo(401);
            assertThat(lab.browser().get("/live").statusCode()).isEqualTo(401);
            assertThat(
                            lab.browser()
                                    .post("/incidents/1/actions", Map.of("action", "ack"))
                                    .statusCode())
                    .isEqualTo(401);
            assertThat(lab.browser().get("/v2/incidents").statusCode()).isEqualTo(401);
            assertThat(lab.browser().get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(
                            lab.browser()
                                    .get("/sign-in")
                                    .headers()
                                    .firstValue("Set-Cookie")
                                    .orElseThrow())
                    .contains("Secure");
            assertThat(lab.browser().get("/l/x").statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Tag("broker")
    void aDeletedViewComesBack() throws Exception {
        try (Lab lab = Lab.start(folder, Map.of())) {
            String id = lab.standIn.open(Samples.report("Still here"), Instant.now());
            lab.awaitShown(id);

            try (EmbeddedServer second =
                    Lab.serve(lab.kafka.bootstrapServers(), folder.resolve("second"), Map.of())) {
                Browser browser = new Browser(second.getURL().toString());
                await().until(() -> browser.get("/incidents/" + id).body().contains("Still here"));
            }
            try (Stream<Path> files = Files.list(folder.resolve("second/data/dashboard/view"))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            try (EmbeddedServer third =
                    Lab.serve(lab.kafka.bootstrapServers(), folder.resolve("second"), Map.of())) {
                Browser browser = new Browser(third.getURL().toString());
                await().until(() -> browser.get("/incidents/" + id).body().contains("Still here"));
            }
        }
    }
}
