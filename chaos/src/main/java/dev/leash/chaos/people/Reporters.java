package dev.leash.chaos.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leash.verification.ledger.LedgerFile;
import dev.leash.verification.ledger.Posted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Simulated reporters, who send reports at a steady rate whatever the answers, and record the
 * answers. Many reports have a dedup key; half have an idempotency key, and may be sent again; one
 * in fifty is invalid.
 */
public final class Reporters implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SOURCE = "shop";
    private static final Pattern NAMED = Pattern.compile("Idempotency-Key: (\\S+) so that");
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(8);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 8;
    private static final int MAX_AT_ONCE = 400;
    private static final int KEYS = 40;

    private final HttpClient web =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Semaphore places = new Semaphore(MAX_AT_ONCE);
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong doubtful = new AtomicLong();
    private final URI uri;
    private final LedgerFile<Posted> ledger;
    private final InstantSource clock;
    private final RandomGenerator random;
    private volatile boolean isOver;

    /**
     * Reporters that have not begun.
     *
     * @param uri address of reports
     * @param ledger where answers are recorded
     * @param random decides what is reported
     */
    public Reporters(
            URI uri, LedgerFile<Posted> ledger, InstantSource clock, RandomGenerator random) {
        this.uri = uri;
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
    }

    /** Sends reports until closed. */
    public void run(int perSecond) {
        long next = System.nanoTime();
        for (int number = 1; !isOver; number++) {
            next += Duration.ofSeconds(1).toNanos() / perSecond;
            LockSupport.parkNanos(next - System.nanoTime());
            if (places.tryAcquire()) {
                Posting posting = posting(number);
                Thread.ofVirtual().start(() -> reportAndLeave(posting));
            }
        }
    }

    /**
     * A report to send.
     *
     * @param key its dedup key; null when it has none
     * @param name its idempotency key; null when it has none
     */
    private record Posting(
            String title, String body, @Nullable String key, @Nullable String name) {}

    private Posting posting(int number) {
        String title = "Report " + number + ": the shop is down";
        String key = random.nextInt(12) > 0 ? "shop-" + random.nextInt(KEYS) : null;
        String severity = random.nextInt(50) == 0 ? "terrible" : "major";
        String body =
                MAPPER.createObjectNode()
                        .put("title", title)
                        .put("severity", severity)
                        .put("source", SOURCE)
                        .put("dedup_key", key)
                        .toString();
        return new Posting(title, body, key, random.nextBoolean() ? "report-" + number : null);
    }

    private void reportAndLeave(Posting posting) {
        try {
            report(posting);
        } finally {
            places.release();
        }
    }

    /**
     * Sends again while that is safe: as long as there is an idempotency key, the report's own or
     * the one in the answer.
     */
    private void report(Posting posting) {
        String name = posting.name();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Instant sentAt = clock.instant();
            Optional<HttpResponse<String>> answer = send(posting, name);
            Integer status = answer.map(HttpResponse::statusCode).orElse(null);
            Posted posted =
                    new Posted(
                            posting.title(),
                            sentAt,
                            status,
                            answer.map(this::incident).orElse(null),
                            SOURCE,
                            posting.key());
            ledger.write(posted);
            if (posted.promise() != Posted.Promise.NONE && !Integer.valueOf(429).equals(status)) {
                accepted.addAndGet(posted.promise() == Posted.Promise.KEPT ? 1 : 0);
                return;
            }
            name = name == null ? answer.map(Reporters::named).orElse(null) : name;
            if (name == null) {
                break;
            }
            LockSupport.parkNanos(TRY_AGAIN_AFTER.toNanos());
        }
        doubtful.incrementAndGet();
    }

    private Optional<HttpResponse<String>> send(Posting posting, @Nullable String name) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(ANSWERED_WITHIN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(posting.body()));
        if (name != null) {
            request.header("Idempotency-Key", name);
        }
        try {
            return Optional.of(web.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private @Nullable String incident(HttpResponse<String> answer) {
        try {
            JsonNode id = MAPPER.readTree(answer.body()).get("incident_id");
            return id == null ? null : id.asText();
        } catch (IOException notJson) {
            return null;
        }
    }

    private static @Nullable String named(HttpResponse<String> answer) {
        Matcher name = NAMED.matcher(answer.body());
        return name.find() ? name.group(1) : null;
    }

    /** The number of accepted reports. */
    public long accepted() {
        return accepted.get();
    }

    /** The number of reports whose acceptance is unknown. */
    public long doubtful() {
        return doubtful.get();
    }

    /** Stops reporting, and waits for outstanding answers. */
    @Override
    public void close() {
        isOver = true;
        places.acquireUninterruptibly(MAX_AT_ONCE);
        web.close();
    }
}
