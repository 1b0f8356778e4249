package dev.leash.system;

import dev.leash.testbroker.PatientAwaits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser that has no JavaScript: keeps cookies, follows redirects, and presses the
 * buttons it is shown.
 */
final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NORMAL)
                    .connectTimeout(PatientAwaits.AT_MOST)
                    .build();

    HttpResponse<String> open(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    /**
     * Presses the button of the page at this address whose form has these fields besides the hidden
     * ones.
     */
    HttpResponse<String> press(String url, Map<String, String> fields) {
        return submit(url, open(url).body(), fields);
    }

    /** Sends the form of a page that goes to an address below it. */
    HttpResponse<String> press(String url, String below, Map<String, String> fields) {
        return submit(url + below, open(url).body(), fields);
    }

    /** Sends the form of a page once more or for the first time. */
    HttpResponse<String> submit(String url, String page, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            all.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        String body =
                all.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        URI uri = URI.create(url);
        return send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", uri.getScheme() + "://" + uri.getAuthority())
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(PatientAwaits.AT_MOST).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
