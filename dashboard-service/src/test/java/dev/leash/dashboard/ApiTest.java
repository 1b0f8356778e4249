package dev.leash.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.wire.codec.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API in the shapes of its contract, and whatever else may arrive at a port. */
@Tag("broker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final String TOKEN = "0123456789abcdef0123";

    private Lab lab;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        lab = Lab.start(folder, Map.of("API_TOKEN", TOKEN));
        lab.samples().people();
        lab.samples().incidents();
        await().until(() -> call("/v2/incidents").body().contains("Disk of log-7"));
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    private HttpResponse<String> call(String path) {
        return lab.browser()
                .get(path, "Accept", "application/json", "Authorization", "Bearer " + TOKEN);
    }

    private JsonNode json(String path) throws IOException {
        HttpResponse<String> answer = call(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    @Test
    void anIncidentHasTheShapeOfTheContract() throws IOException {
        JsonNode incident = json("/v2/incidents/INC-5").path("incident");

        assertThat(incident.path("id").asText()).isEqualTo("5");
        assertThat(incident.path("reference").asText()).isEqualTo("INC-5");
        assertThat(incident.path("mode").asText()).isEqualTo("standard");
        assertThat(incident.path("visibility").asText()).isEqualTo("public");
        assertThat(incident.path("incident_status").path("category").asText()).isEqualTo("live");
        assertThat(incident.path("severity").path("rank").asInt()).isEqualTo(3);
        assertThat(incident.path("slack_channel_id").asText("absent")).isEmpty();
        assertThat(incident.path("custom_field_entries").isArray()).isTrue();
        JsonNode lead = incident.path("incident_role_assignments").path(0);
        assertThat(lead.path("role").path("role_type").asText()).isEqualTo("lead");
        assertThat(lead.path("assignee").path("email").asText()).isEqualTo(Samples.BOB);
        assertThat(incident.path("leash").path("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(incident.path("leash").path("stage").asText()).isEqualTo("PAGE");
        assertThat(incident.path("leash").path("reports").asLong()).isEqualTo(1);
        assertThat(incident.path("leash").path("alert").isMissingNode()).isTrue();
        assertThat(incident.path("created_at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void theStoryIsToldAsEvents() throws IOException {
        JsonNode events = json("/v2/incidents/5/events").path("incident_events");

        assertThat(events.findValuesAsText("action"))
                .containsExactly("incident.opened", "incident.assigned", "incident.acknowledged");
        assertThat(events.path(2).path("actor").path("user").path("id").asText())
                .isEqualTo(Samples.BOB);
        assertThat(events.path(0).path("occurred_at").isTextual()).isTrue();
    }

    @Test
    void pagesHoldEveryIncidentOnce() throws IOException {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = json("/v2/incidents?page_size=3&after=" + after);
            ids.addAll(page.path("incidents").findValuesAsText("reference"));
            assertThat(page.path("pagination_meta").path("total_record_count").asInt())
                    .isEqualTo(8);
            after = page.path("pagination_meta").path("after").asText("");
        } while (!after.isEmpty());

        assertThat(ids).hasSize(8).doesNotHaveDuplicates().startsWith("INC-8").endsWith("INC-1");
        assertThat(
                        json("/v2/incidents?sort_by=created_at_oldest_first")
                                .path("incidents")
                                .path(0)
                                .path("id")
                                .asText())
                .isEqualTo("1");
    }

    @Test
    void filtersTakeBothSpellingsAndBothBrackets() throws IOException {
        assertThat(count("status_category%5Bone_of%5D=active")).isEqualTo(5);
        assertThat(count("status_category%5Bone_of%5D=live")).isEqualTo(5);
        assertThat(count("status_category%5Bone_of%5D=closed")).isEqualTo(3);
        assertThat(count("status_category%5Bnot_in%5D=closed")).isEqualTo(5);
        assertThat(count("status_category%5Bone_of%5D=learning")).isZero();
        assertThat(count("severity%5Bgte%5D=critical")).isEqualTo(2);
        assertThat(count("mode%5Bone_of%5D=test")).isZero();
        assertThat(
                        raw(
                                "GET /v2/incidents?status_category[one_of]=active HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                        + TOKEN
                                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\"total_record_count\":5");
    }

    private int count(String query) throws IOException {
        return json("/v2/incidents?" + query).path("incidents").size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page_size=501",
                "page_size=0",
                "page_size=x",
                "after=abc",
                "sort_by=name",
                "status_category%5Bone_of%5D=asleep",
                "created_at%5Bgte%5D=yesterday",
                "created_at%5Bgte%5D=%2B999999999-12-31T23:59:59Z",
                "updated_at%5Blte%5D=-999999999-01-01T00:00:00Z",
                "severity%5Bgte%5D=9"
            })
    void whatIsNotAllowedIsNamed(String query) throws IOException {
        HttpResponse<String> answer = call("/v2/incidents?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode body = Json.MAPPER.readTree(answer.body());
        assertThat(body.path("type").asText()).isEqualTo("validation_error");
        assertThat(body.path("request_id").asText()).isNotEmpty();
        assertThat(query)
                .startsWith(
                        body.path("errors")
                                .path(0)
                                .path("source")
                                .path("field")
                                .asText()
                                .replace("[", "%5B")
                                .replace("]", "%5D"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created_at%5Bgte%5D=0000-01-01",
                "created_at%5Blte%5D=9999-12-31",
                "updated_at%5Blte%5D=9999-12-31T23:59:59.999999Z"
            })
    void everyDateOfFourDigitsIsAllowed(String query) {
        assertThat(call("/v2/incidents?" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverHasNoTokenIsToldSo() {
        HttpResponse<String> none =
                lab.browser().get("/v2/incidents", "Accept", "application/json");
        HttpResponse<String> wrong =
                lab.browser().get("/v2/incidents", "Authorization", "Bearer wrong");

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body()).contains("authentication_error", "missing_authorization_material");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("access_token_invalid").doesNotContain(TOKEN);
    }

    @Test
    void everyAnswerSaysHowOftenOneMayAsk() {
        HttpResponse<String> answer = call("/v2/incidents/1");

        assertThat(answer.headers().firstValue("X-RateLimit-Limit"))
                .contains("1200, 1200;window=60");
        assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).isPresent();
        assertThat(answer.headers().firstValue("X-RateLimit-Reset")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/incidents/99",
                "/v2/incidents/abc",
                "/v2/incidents/0",
                "/v2/incidents/-1",
                "/v2/incidents/99999999999999999999999",
                "/v2/incidents/%00",
                "/v2/incidents/1/nope",
                "/v2/incidents/..%2f1"
            })
    void unknownIsNotFoundInJson(String path) {
        HttpResponse<String> answer = call(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"type\":\"not_found\"", "\"request_id\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/incidents/99",
                "/incidents/abc",
                "/incidents/%FF%FE",
                "/incidents/1/parts/nope",
                "/incidents/x/parts/now",
                "/assets/nope.css",
                "/assets/..%2f..%2fpom.xml",
                "/nope",
                "/sign-in/xyz",
                "/sign-in/a.b.c",
                "/l/x",
                "/outbox/x",
                "/on-call/parts/x"
            })
    void strangeAddressesGetAFriendlyPage(String path) {
        HttpResponse<String> answer = lab.browser().get(path);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("<h1>", "Leash").doesNotContain("Exception", "\tat ");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/incidents/1/actions",
                "/incidents/actions",
                "/sign-in",
                "/sign-out",
                "/sign-in/x",
                "/l/x",
                "/incidents/abc/actions"
            })
    void brokenFormsAreRefused(String path) {
        for (String body :
                List.of(
                        "",
                        "%",
                        "a=%zz",
                        "=&=&",
                        "action=ack",
                        "\u0000\uffff",
                        "a=b&".repeat(2_000))) {
            for (String type :
                    List.of(
                            "application/x-www-form-urlencoded",
                            "text/plain",
                            "application/json",
                            "multipart/form-data; boundary=x",
                            "nonsense/type")) {
                HttpResponse<String> answer =
                        lab.browser().send("POST", path, body, "Content-Type", type);
                assertThat(answer.statusCode())
                        .as("%s %s %s", path, type, body)
                        .isBetween(400, 499);
                assertThat(answer.body()).doesNotContain("Exception");
            }
        }
    }

    @Test
    void otherMethodsAreRefused() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "POST")) {
            for (String path :
                    List.of("/incidents/1", "/v2/incidents", "/on-call", "/live", "/assets/x")) {
                assertThat(lab.browser().send(method, path, "x").statusCode())
                        .as(method + " " + path)
                        .isBetween(400, 499);
            }
        }
    }

    @Test
    void strangeRequestsNeverBreakTheServer() throws IOException {
        String ok = " HTTP/1.1\r\nConnection: close\r\nHost: ";
        assertThat(raw("GET /incidents" + ok + "evil.example\r\nAccept: text/html\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(
                        raw(
                                "GET /incidents/1"
                                        + ok
                                        + "localhost\r\nAccept: text/html\r\nCookie: leash_session="
                                        + "x".repeat(2_000)
                                        + "; leash_flash=%%%; leash_visit=\"\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("GET /incidents?page=%zz&q=%" + ok + "localhost\r\n\r\n"))
                .doesNotStartWith("HTTP/1.1 5");
        assertThat(
                        raw(
                                "GET /incidents?q="
                                        + "x".repeat(3_000)
                                        + ok
                                        + "localhost\r\nAccept: text/html\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(
                        raw(
                                "POST /incidents/1/actions"
                                        + ok
                                        + "localhost\r\nContent-Length: 99999999999\r\n\r\n"))
                .doesNotStartWith("HTTP/1.1 5");
        assertThat(raw("\u0001\u0002\u0003\r\n\r\n")).doesNotStartWith("HTTP/1.1 5");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), lab.server.getPort())) {
            socket.setSoTimeout(2_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    /** What is answered, whether the server then hangs up or waits for the rest of the request. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                answer.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException waiting) {
            assertThat(waiting).as("the server waits for more").isNotNull();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
