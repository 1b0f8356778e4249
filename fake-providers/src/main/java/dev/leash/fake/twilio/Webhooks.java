package dev.leash.fake.twilio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Twilio's requests to the account's owner, signed over the public address.
 *
 * @param account the account
 * @param publicUrl the public address
 * @param reachedAt the address that it leads to, as through a proxy; no slash at the end
 */
public record Webhooks(Account account, URI publicUrl, URI reachedAt) {

    /** Twilio's own time-out, after which it reports error 11200. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /**
     * Sends a request signed with the account's auth token. A fragment of the address is read by
     * Twilio itself, and not sent.
     */
    public HttpResponse<String> post(String address, List<Parameter> parameters) {
        String url = address.replaceFirst("#.*", "");
        return post(url, parameters, Signature.of(account.authToken(), url, complete(parameters)));
    }

    /** Sends a request with a given signature. */
    public HttpResponse<String> post(String url, List<Parameter> parameters, String signature) {
        String body =
                complete(parameters).stream()
                        .map(Parameter::encoded)
                        .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(reached(url))
                        .timeout(ANSWERS_WITHIN)
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .header("X-Twilio-Signature", signature)
                        .header(
                                "I-Twilio-Idempotency-Token",
                                "00000000-0000-0000-0000-000000000000")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("11200: " + url + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    Twiml ask(String url, List<Parameter> parameters) {
        HttpResponse<String> answer = post(url, parameters);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || !type.startsWith("text/xml")) {
            throw new AssertionError("11200: " + answer.statusCode() + " " + answer.body());
        }
        return Twiml.read(answer.body());
    }

    void tell(String url, List<Parameter> parameters) {
        HttpResponse<String> answer = post(url, parameters);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError("11200: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** The public address of a path. */
    String at(String path) {
        return publicUrl + path;
    }

    private URI reached(String url) {
        if (!url.startsWith(publicUrl.toString())) {
            throw new AssertionError(url + " does not begin with " + publicUrl);
        }
        return URI.create(reachedAt + url.substring(publicUrl.toString().length()));
    }

    private List<Parameter> complete(List<Parameter> parameters) {
        List<Parameter> complete = new ArrayList<>(parameters);
        complete.add(new Parameter("AccountSid", account.sid()));
        complete.add(new Parameter("ApiVersion", "2010-04-01"));
        return complete;
    }
}
