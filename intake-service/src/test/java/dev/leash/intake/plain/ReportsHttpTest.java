package dev.leash.intake.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.slack.RunningIntake;
import dev.leash.model.incident.Report;
import dev.leash.model.triage.Signal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports as they are sent, and as they are in the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("broker")
class ReportsHttpTest {

    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newHttpClient();
    private RunningIntake leash;

    @BeforeAll
    void start(@TempDir Path folder) {
        leash = new RunningIntake(folder, Map.of());
    }

    @AfterAll
    void stop() {
        leash.close();
    }

    @Test
    void whatWasTakenOtherwiseIsSaidInTheAnswerAndKeptWithTheReport() throws Exception {
        HttpResponse<String> answer =
                send(JSON, "{\"title\":\"odd\",\"severity\":\"P1\",\"labels\":{\"host\":null}}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"incident_id\":\"7\",\"notes\":[\"severity 'P1' was taken as critical.\",\"label 'host' is null; it was left out.\"]}");
        assertThat(last().report().notes()).hasSize(2);
    }

    @Test
    void whatWasTakenAsItWasSentIsNotTalkedAbout() throws Exception {
        assertThat(send(JSON, "{\"title\":\"plain\"}").body()).isEqualTo("{\"incident_id\":\"7\"}");
        assertThat(last().report().notes()).isNull();
    }

    @Test
    void halfACharacterDoesNotGetIntoTheLog() throws Exception {
        assertThat(send(JSON, "{\"title\":\"cut \\ud83d emoji\"}").statusCode()).isEqualTo(201);

        assertThat(last().report().title()).isEqualTo("cut \ufffd emoji");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain; charset=nonsense       | UTF-8",
                "text/plain; charset=\"\"           | UTF-8",
                "TEXT/Plain; charset=ISO-8859-1     | ISO-8859-1",
                "text/plain; charset=utf-16         | UTF-16",
                "text/plain; charset=utf-8          | UTF-16",
                "text/plain                         | windows-1252",
            })
    void noEncodingCostsAReport(String type, String charset) throws Exception {
        byte[] body = "Gerät fällt aus".getBytes(Charset.forName(charset));

        assertThat(send(type, body).statusCode()).isEqualTo(201);
        assertThat(last().report().title()).isEqualTo("Gerät fällt aus");
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/json", "application/vnd.sender.v1+json;charset=utf-8"})
    void jsonHasSeveralNames(String type) throws Exception {
        assertThat(send(type, "\ufeff{\"title\":\"bom json\"}").statusCode()).isEqualTo(201);
        assertThat(last().report().title()).isEqualTo("bom json");
    }

    @ParameterizedTest
    @CsvSource({"abc-1", "'a key with blanks'", "gerät"})
    void aKeyOfTheSenderComesWithADigestOfItsReport(String key) throws Exception {
        send(JSON, "{\"title\":\"one\"}", "Idempotency-Key", key);
        Signal.Declared first = last();
        send(JSON, "{ \"title\" : \"one\" }", "Idempotency-Key", key);
        Signal.Declared again = last();
        send(JSON, "{\"title\":\"two\"}", "Idempotency-Key", key);

        assertThat(again.id()).isEqualTo(first.id()).isEqualTo(last().id());
        assertThat(again.digest()).isNotNull().isEqualTo(first.digest());
        assertThat(last().digest()).isNotEqualTo(first.digest());
    }

    @Test
    void aKeyOfAnyLengthIsTaken() throws Exception {
        send(JSON, "{\"title\":\"one\"}", "Idempotency-Key", "k".repeat(300));
        String id = last().id();
        send(JSON, "{\"title\":\"one\"}", "Idempotency-Key", "k".repeat(301));

        assertThat(last().id()).isNotEqualTo(id).hasSizeLessThan(250);
    }

    @Test
    void withoutAKeyThereIsNoDigest() throws Exception {
        send("text/plain", "It is down");

        assertThat(last().digest()).isNull();
        assertThat(last().report()).isEqualTo(Report.ofText("It is down", "webhook"));
    }

    private Signal.Declared last() {
        return leash.reports().getLast();
    }

    private HttpResponse<String> send(String type, String body, String... headers)
            throws Exception {
        return send(type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private HttpResponse<String> send(String type, byte[] body, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(leash.address("/webhooks/new_incident_webhook"))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
