package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.testbroker.PatientAwaits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with curl.
 *
 * @param base where the product answers
 * @param token what reports are let in with; empty where none is needed
 */
record Web(String base, String token) {

    private static final Pattern NUMBER = Pattern.compile("\"incident_id\":\"(\\d+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PatientAwaits.AT_MOST).build();

    Web(String base) {
        this(base, "");
    }

    Web with(String token) {
        return new Web(base, token);
    }

    HttpResponse<String> report(String text) {
        return reportAs(UUID.randomUUID().toString(), text);
    }

    /**
     * Reports something, and returns the number of its incident. On a busy machine the report is
     * safe before that is known; sent again under its name, it is answered with the number.
     */
    String reported(String text) {
        String name = UUID.randomUUID().toString();
        return await("the number of '" + text + "'")
                .until(() -> numberIn(reportAs(name, text)), Optional::isPresent)
                .orElseThrow();
    }

    private HttpResponse<String> reportAs(String name, String text) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/webhooks/new_incident_webhook"))
                        .header("Content-Type", "text/plain")
                        .header("Idempotency-Key", name)
                        .POST(BodyPublishers.ofString(text));
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private static Optional<String> numberIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 202, 503);
        return NUMBER.matcher(answer.body()).results().map(found -> found.group(1)).findFirst();
    }

    HttpResponse<String> post(String path, String contentType, byte[] body) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(
                    request.timeout(PatientAwaits.AT_MOST).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : base + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
