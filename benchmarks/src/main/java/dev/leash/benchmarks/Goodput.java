package dev.leash.benchmarks;

import dev.leash.notifier.channel.email.SmtpSender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Mails that get through to a mail server that takes 300 ms for each, when one person is paged as
 * often as it can take, twice and ten times as often; and how far behind them a new critical page
 * is.
 */
record Goodput(Duration step) {

    private static final int EACH_MILLIS = 300;
    private static final String REPORTS = "/webhooks/new_incident_webhook";
    private static final long URGENT_WITHIN_SECONDS = 60;

    List<Figure> run() throws IOException {
        int mailPort = Child.freePort();
        int port = Child.freePort();
        try (Child sink =
                        Child.start(
                                "The mail server listens",
                                SmtpSink.class,
                                Map.of(),
                                List.of("" + mailPort, "" + EACH_MILLIS));
                Folder folder = Folder.temporary();
                Child _ =
                        Measurements.mailing(
                                port, Child.freePort(), folder.path(), mailPort)) {
            double capacity = SmtpSender.CONCURRENCY * 1_000.0 / EACH_MILLIS;
            List<Figure> figures = new ArrayList<>();
            for (int times : List.of(1, 2, 10)) {
                figures.addAll(overloaded(sink, port, capacity, times));
            }
            return figures;
        }
    }

    private List<Figure> overloaded(Child sink, int port, double capacity, int times)
            throws IOException {
        int perSecond = (int) Math.ceil(capacity * times);
        SteadyPosts posts = new SteadyPosts(port, REPORTS);
        try (ExecutorService poster = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = poster.submit(() -> posts.run(perSecond, step.multipliedBy(6), (_, _) -> {}));
            Pause.millis(step.toMillis());
            long before = mails(sink);
            long began = System.nanoTime();
            Pause.millis(step.multipliedBy(4).toMillis());
            double taken = (mails(sink) - before) * 1e9 / (System.nanoTime() - began);
            double urgent = urgent(sink, port);
            String when = "at %d reports/s, %d times what it takes: ".formatted(perSecond, times);
            return List.of(
                    Figure.atLeast(0.95, when + "mails to its capacity", taken / capacity, "ratio"),
                    Figure.atMost(2, when + "a critical page came after", urgent, "s"));
        }
    }

    private static double urgent(Child sink, int port) throws IOException {
        long before = lines(sink, SmtpSink.URGENT);
        long asked = System.nanoTime();
        report(port);
        long giveUpAt = asked + TimeUnit.SECONDS.toNanos(URGENT_WITHIN_SECONDS);
        while (lines(sink, SmtpSink.URGENT) == before && System.nanoTime() < giveUpAt) {
            Pause.millis(10);
        }
        return (System.nanoTime() - asked) / 1e9;
    }

    private static void report(int port) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + REPORTS))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"title\":\"%s\",\"severity\":\"critical\"}"
                                                .formatted(SmtpSink.URGENT)))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("the report was answered with " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private static long mails(Child sink) throws IOException {
        return lines(sink, SmtpSink.MAIL) + lines(sink, SmtpSink.URGENT);
    }

    private static long lines(Child sink, String line) throws IOException {
        return Files.readAllLines(sink.log()).stream().filter(line::equals).count();
    }
}
