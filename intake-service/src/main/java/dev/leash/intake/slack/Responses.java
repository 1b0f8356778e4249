package dev.leash.intake.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts replies to the response address of a Slack interaction. Only addresses of Slack are used,
 * and redirects are not followed; the address is a secret and never logged.
 */
final class Responses implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Responses.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(4);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);
    private static final String SLACK = ".slack.com";

    private final URI root;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT_WITHIN)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    /**
     * A poster of replies.
     *
     * @param root the configured address of Slack, allowed besides Slack's own addresses
     */
    Responses(URI root) {
        this.root = root;
    }

    /** Posts a reply that only the Slack user sees. Tries once. */
    void tell(String responseUrl, String words) {
        Optional<URI> address = allowed(responseUrl);
        if (address.isEmpty()) {
            LOG.warn("The reply was not posted: its address does not belong to Slack");
            return;
        }
        try {
            int status =
                    client.send(request(address.get(), words), BodyHandlers.discarding())
                            .statusCode();
            if (status != 200) {
                LOG.warn("The reply was not posted: Slack answered HTTP status {}", status);
            }
        } catch (IOException e) {
            LOG.warn("The reply was not posted: {}", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The address, if it belongs to Slack. */
    Optional<URI> allowed(String responseUrl) {
        try {
            return Optional.of(URI.create(responseUrl))
                    .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
                    .filter(uri -> isSlacks(uri) || isOfRoot(uri));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static HttpRequest request(URI address, String words) {
        String json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("response_type", "ephemeral")
                        .put("replace_original", false)
                        .put("text", words)
                        .toString();
        return HttpRequest.newBuilder(address)
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private static boolean isSlacks(URI uri) {
        return "https".equals(uri.getScheme())
                && uri.getPort() == -1
                && uri.getHost().endsWith(SLACK);
    }

    private boolean isOfRoot(URI uri) {
        return root.getScheme().equals(uri.getScheme())
                && root.getHost().equals(uri.getHost())
                && root.getPort() == uri.getPort();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
