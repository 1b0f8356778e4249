package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.fake.twilio.Account;
import dev.leash.fake.twilio.FakeTwilio;
import dev.leash.system.badinput.BadRequest;
import dev.leash.system.badinput.Endpoint;
import dev.leash.system.badinput.Heap;
import dev.leash.system.badinput.Insider;
import dev.leash.system.badinput.Judge;
import dev.leash.system.badinput.Reply;
import dev.leash.system.badinput.Requests;
import dev.leash.system.badinput.Wire;
import dev.leash.wire.link.Grant;
import dev.leash.wire.link.SignedLinks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What nobody should send, sent to every endpoint: each request is answered or hung up on, none
 * with a 5xx, none costs memory for good, and the next good report is taken and paged. {@code
 * -Dbad.input.seconds=N} does it for longer, {@code -Dbad.input.seed=S} with others; a request that
 * fails is printed with what repeats it.
 */
@Tag("system")
@SuppressWarnings("NullAway.Init")
class BadInputTest {

    private static final long SEED = Long.getLong("bad.input.seed", 20_261_121);
    private static final Duration LASTS = Duration.ofSeconds(Long.getLong("bad.input.seconds", 8));
    private static final int BATCH = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int STALLED = 50;

    /**
     * What a report leaves for good is in files; what stays in memory are caches with a bound,
     * which the first batch has filled for the most part. Had each request left a kilobyte,
     * thousands would have left more than this.
     */
    private static final long MAY_GROW_BYTES = 12L * 1024 * 1024;

    private static final String TOKEN = "a-token-for-this-run-only";
    private static final String SECRET = "a-secret-for-this-run-only";
    private static final Account TWILIO = Account.example();
    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"form_token\" value=\"([^\"]*)\"");

    @TempDir Path data;
    private final FakeTwilio twilio = FakeTwilio.start(TWILIO);
    private Product leash;
    private Log log;
    private Requests requests;
    private Wire wire;

    @BeforeEach
    void start() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(List.of("alice,alice@example.com,,responder"));
        workbook.schedule(List.of("alice"));
        int port = Product.freePort();
        int kafkaPort = Product.freePort();
        leash = Product.up(data, port, kafkaPort, environment("http://localhost:" + port));
        log = new Log("127.0.0.1:" + kafkaPort);
        wire = new Wire(port, PATIENCE);
        requests = new Requests(SEED, Endpoint.all(), insider("localhost:" + port));
    }

    @AfterEach
    void stop() {
        leash.close();
        twilio.close();
    }

    @Test
    void nothingThatIsSentHurts() throws IOException, InterruptedException {
        List<Socket> stalled = stall();
        Heap heap = new Heap(leash.process().pid());
        Map<String, Integer> answers = new TreeMap<>();
        long number = send(0, answers);
        long before = heap.reachableBytes();
        Instant end = Instant.now().plus(LASTS);
        while (Instant.now().isBefore(end)) {
            number = send(number, answers);
        }
        System.out.printf("%d bad requests of seed %d: %s%n", number, SEED, answers);
        assertThat(heap.reachableBytes() - before).isLessThan(MAY_GROW_BYTES);
        assertThat(log.deadLetters()).as("dead letters").isEmpty();
        stalled.forEach(BadInputTest::isLetGo);
    }

    /** A batch, and then something good. */
    private long send(long from, Map<String, Integer> answers) {
        List<String> wrong =
                LongStream.range(from, from + BATCH)
                        .parallel()
                        .mapToObj(number -> judge(number, answers))
                        .flatMap(Optional::stream)
                        .toList();
        assertThat(wrong).isEmpty();
        assertAGoodReportIsPaged("Good after " + from);
        return from + BATCH;
    }

    private Optional<String> judge(long number, Map<String, Integer> answers) {
        BadRequest request = requests.request(number);
        try {
            Reply reply = wire.send(request);
            synchronized (answers) {
                answers.merge(kind(reply), 1, Integer::sum);
            }
            return Judge.verdict(request, reply).map(why -> explained(number, request, why));
        } catch (IOException e) {
            return Optional.of(explained(number, request, "nobody listens: " + e.getMessage()));
        }
    }

    private static String kind(Reply reply) {
        return switch (reply) {
            case Reply.Answered answered -> Integer.toString(answered.status());
            case Reply.Closed _ -> "closed";
            case Reply.Hung _ -> "hung";
        };
    }

    private static String explained(long number, BadRequest request, String why) {
        try {
            Path folder = Files.createDirectories(Path.of("target/bad-input"));
            Path file = folder.resolve("seed-%d-%d.request".formatted(SEED, number));
            Files.write(file, request.bytes());
            return "%s, seed %d, request %d, for %s: %s%nRepeat it with: nc 127.0.0.1 PORT < %s%n%s"
                    .formatted("Bad input", SEED, number, request.endpoint(), why, file, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertAGoodReportIsPaged(String text) {
        String id = leash.web().with(TOKEN).reported(text);
        await().untilAsserted(() -> assertThat(Outbox.to(log.outbox(), id, "alice")).isNotEmpty());
    }

    /** Senders who begin a request and never go on. */
    private List<Socket> stall() throws IOException {
        List<Socket> stalled = new ArrayList<>();
        for (int sender = 0; sender < STALLED; sender++) {
            Socket socket = wire.connect();
            String begun =
                    sender % 2 == 0
                            ? "POST /webhooks/new_incident HTTP/1.1\r\nHost: localhost\r\n"
                            : "POST /webhooks/new_incident HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nIt"
                                    .formatted(TOKEN);
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            stalled.add(socket);
        }
        return stalled;
    }

    private static void isLetGo(Socket stalled) {
        try (stalled) {
            stalled.setSoTimeout((int) LONG.toMillis());
            var _ = stalled.getInputStream().readAllBytes();
        } catch (SocketTimeoutException held) {
            throw new AssertionError("a sender that stalls is held for ever", held);
        } catch (IOException reset) {
            // That is a way to let go, too.
        }
    }

    private Insider insider(String host) {
        Visit visit = visit("http://" + host);
        SignedLinks own = new SignedLinks(SECRET.getBytes(StandardCharsets.UTF_8));
        SignedLinks foreign =
                new SignedLinks("somebody else's secret".getBytes(StandardCharsets.UTF_8));
        Instant soon = Instant.now().plus(Duration.ofDays(1));
        String good = own.sign(new Grant("1", "ack", "alice", soon));
        List<String> tokens =
                List.of(
                        good,
                        own.sign(new Grant("999999999", "open", "nobody", soon)),
                        own.sign(new Grant("x", "launch", "alice", soon)),
                        own.sign(new Grant("1", "ack", "alice", Instant.EPOCH)),
                        foreign.sign(new Grant("1", "resolve", "alice", soon)),
                        good + "=",
                        good.substring(1),
                        good.replace('.', '!'));
        return new Insider(
                host,
                TOKEN,
                TOKEN,
                SECRET,
                TWILIO.authToken(),
                visit.cookie(),
                "form_token=" + visit.formToken(),
                tokens,
                InstantSource.system());
    }

    private record Visit(String cookie, String formToken) {}

    /** A visit of the dashboard, as long as there is an incident to show. */
    private Visit visit(String base) {
        assertAGoodReportIsPaged("The first");
        Map<String, String> seen = new HashMap<>();
        await().untilAsserted(
                        () -> {
                            HttpResponse<String> page = leash.web().get(base + "/incidents/1");
                            Matcher token = FORM_TOKEN.matcher(page.body());
                            assertThat(token.find()).isTrue();
                            seen.put("token", token.group(1));
                            seen.put(
                                    "cookie",
                                    page.headers().allValues("Set-Cookie").stream()
                                            .map(cookie -> cookie.split(";", 2)[0])
                                            .reduce((one, other) -> one + "; " + other)
                                            .orElse(""));
                        });
        return new Visit(seen.getOrDefault("cookie", ""), seen.getOrDefault("token", ""));
    }

    private Map<String, String> environment(String address) {
        twilio.callsBack(URI.create(address), URI.create(address));
        Map<String, String> environment = new HashMap<>();
        environment.put("PUBLIC_URL", address);
        environment.put("HTTP_REQUEST_SECONDS", "10");
        environment.put("INTAKE_TOKEN", TOKEN);
        environment.put("API_TOKEN", TOKEN);
        environment.put("LINK_SECRET", SECRET);
        environment.put("SLACK_SIGNING_SECRET", SECRET);
        environment.put("TWILIO_API_URL", twilio.url().toString());
        environment.put("TWILIO_ACCOUNT_SID", TWILIO.sid());
        environment.put("TWILIO_AUTH_TOKEN", TWILIO.authToken());
        environment.put("TWILIO_PHONE_NUMBER", TWILIO.number());
        environment.put("EMAIL_LIMIT", "off");
        return environment;
    }
}
