package dev.leash.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which names, through whom and from which pages requests come. */
@Tag("io")
class NamesTest {

    private static final String REPORT = "/webhooks/new_incident_webhook";

    @ParameterizedTest
    @CsvSource({
        "localhost, 404",
        "LOCALHOST:8080, 404",
        "127.0.0.1:8080, 404",
        "[::1]:8080, 404",
        "rebound.example, 403",
        "rebound.example:8080, 403",
        "localhost.rebound.example, 403",
        "127.0.0.1.rebound.example, 403",
        "further.example, 404"
    })
    void onLoopbackOnlyItsNamesAreAnsweredOnEveryPath(String host, int status) throws IOException {
        try (GuardedServer server = GuardedServer.start(Map.of("HTTP_NAMES", "further.example"))) {
            for (String path : new String[] {REPORT, "/incidents", "/health", "/nowhere"}) {
                assertThat(server.status(post(path, host, ""))).as(path).isEqualTo(status);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7:8080, 404",
        "[2001:db8::7]:8080, 404",
        "further.example, 404",
        "rebound.example, 403",
        "192.0.2.7.rebound.example, 403"
    })
    void offLoopbackProbesMayComeByAddressWhereNamesAreSet(String host, int status)
            throws IOException {
        Map<String, String> named = Map.of("HTTP_HOST", "0.0.0.0", "HTTP_NAMES", "further.example");
        try (GuardedServer server = GuardedServer.start(named)) {
            assertThat(server.status(post("/health", host, ""))).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site: cross-site, 403",
        "Sec-Fetch-Site: same-site, 403",
        "Sec-Fetch-Site: same-origin, 404",
        "Sec-Fetch-Site: none, 404",
        "Origin: null, 403",
        "X-Nothing: at all, 404"
    })
    void whatAForeignPageHasABrowserSendIsRefused(String header, int status) throws IOException {
        try (GuardedServer server = GuardedServer.start(Map.of())) {
            assertThat(server.status(post(REPORT, "localhost", header + "\r\n"))).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Forwarded: for=192.0.2.1",
        "X-Forwarded-For: 192.0.2.1",
        "X-Forwarded-Proto: https",
        "x-forwarded-anything: 1",
        "X-Real-IP: 192.0.2.1",
        "Via: 1.1 proxy"
    })
    void whatAProxyPassedOnIsRefusedWhereNobodySignsIn(String header) throws IOException {
        String sent = header + "\r\nAccept: text/html\r\n";
        try (GuardedServer server = GuardedServer.start(Map.of())) {
            assertThat(server.answer(post("/incidents", "localhost", sent)))
                    .startsWith("HTTP/1.1 403")
                    .contains("<html", "proxy", "PUBLIC_URL");
            assertThat(server.status(post(REPORT, "localhost", sent))).isEqualTo(403);
            assertThat(server.status(post("/v2/incidents", "localhost", sent))).isEqualTo(403);
            assertThat(server.status(post("/twilio/sms", "localhost", sent))).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"/incidents, 404", "/webhooks/new_incident_webhook, 403"})
    void whereTheWorldHasANameForItPagesPassAndReportsNeedAToken(String path, int status)
            throws IOException {
        Map<String, String> known = Map.of("PUBLIC_URL", "https://leash.example.com");
        try (GuardedServer server = GuardedServer.start(known)) {
            assertThat(server.status(post(path, "leash.example.com", ""))).isEqualTo(status);
            assertThat(server.status(post(path, "localhost", "Via: 1.1 proxy\r\n")))
                    .isEqualTo(status);
            assertThat(server.status(post(path, "localhost", ""))).isEqualTo(404);
        }
    }

    private static String post(String path, String host, String headers) {
        return "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Length: 1\r\n%s\r\nx"
                .formatted(path, host, headers);
    }
}
