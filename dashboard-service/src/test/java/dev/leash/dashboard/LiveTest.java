package dev.leash.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many open pages are kept up to date, and what the next one is told. */
@Tag("broker")
class LiveTest {

    @Test
    void onePageTooManyIsToldAndThoseOpenGoOnUntilOneMakesRoom(@TempDir Path folder)
            throws Exception {
        try (Lab lab = Lab.start(folder, Map.of("LIVE_CLIENTS", "2"))) {
            lab.samples().people();
            try (OpenPage first = OpenPage.of(lab)) {
                try (OpenPage second = OpenPage.of(lab)) {
                    await().untilAsserted(
                                    () -> {
                                        assertThat(first.heard()).anyMatch(OpenPage::isBeat);
                                        assertThat(second.heard()).anyMatch(OpenPage::isBeat);
                                    });

                    HttpResponse<String> third = lab.browser().get("/live");
                    assertThat(third.statusCode()).isEqualTo(503);
                    assertThat(third.body()).contains("Too many open pages");
                    assertThat(lab.browser().get("/incidents").statusCode()).isEqualTo(200);

                    String id = lab.standIn.open(Samples.report("It is down"), Instant.now());
                    await().until(() -> first.hasHeard(id) && second.hasHeard(id));
                }
                await("room for one more").until(() -> isLetIn(lab));
                assertThat(first.isOver()).isFalse();
            }
        }
    }

    private static boolean isLetIn(Lab lab) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> answer = client.send(live(lab), BodyHandlers.ofLines());
            answer.body().close();
            return answer.statusCode() == 200;
        }
    }

    private static HttpRequest live(Lab lab) {
        return HttpRequest.newBuilder(URI.create(lab.server.getURL() + "/live")).build();
    }

    /**
     * A page that listens.
     *
     * @param heard every line so far
     * @param ending done when the connection is over
     */
    private record OpenPage(
            HttpClient client, List<String> heard, CompletableFuture<HttpResponse<Void>> ending)
            implements AutoCloseable {

        static OpenPage of(Lab lab) {
            HttpClient client = HttpClient.newHttpClient();
            List<String> heard = new CopyOnWriteArrayList<>();
            return new OpenPage(
                    client,
                    heard,
                    client.sendAsync(live(lab), BodyHandlers.fromLineSubscriber(new Lines(heard))));
        }

        static boolean isBeat(String line) {
            return line.contains("beat");
        }

        /** What changed together is told together. */
        boolean hasHeard(String incident) {
            return heard.stream()
                    .filter(line -> line.startsWith("data: "))
                    .anyMatch(line -> List.of(line.split(" ")).contains(incident));
        }

        boolean isOver() {
            return ending.isDone();
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
