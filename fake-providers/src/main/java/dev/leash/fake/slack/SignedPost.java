package dev.leash.fake.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request of Slack to an app.
 *
 * @param body the body
 * @param type its content type
 * @param timestamp seconds since 1970
 * @param signature the signature
 */
public record SignedPost(String body, String type, String timestamp, String signature) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** A click or another interaction. */
    public static SignedPost interaction(String payload, String secret, Instant at) {
        return of("payload=" + encoded(payload), FORM, secret, at);
    }

    /** A slash command. */
    public static SignedPost command(ObjectNode fields, String secret, Instant at) {
        String body =
                fields.properties().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
                        .collect(Collectors.joining("&"));
        return of(body, FORM, secret, at);
    }

    /** A JSON request, such as the check of who owns the address. */
    public static SignedPost json(String json, String secret, Instant at) {
        return of(json, "application/json", secret, at);
    }

    /** Sends the request, and returns the answer. */
    public HttpResponse<String> to(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", type)
                        .header("X-Slack-Request-Timestamp", timestamp)
                        .header("X-Slack-Signature", signature)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the app could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static SignedPost of(String body, String type, String secret, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        return new SignedPost(body, type, timestamp, sign(secret, timestamp, body));
    }

    /** {@code v0=} and the HMAC-SHA256 of version, time and body, as Slack documents it. */
    static String sign(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash =
                    mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing from this Java", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
