package dev.leash.notifier.webhook;

import static dev.leash.notifier.webhook.TestPosters.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.webhook.WebhookCode;
import dev.leash.model.webhook.WebhookInput;
import dev.leash.notifier.channel.email.TestCertificate;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts to real servers that behave well, badly, or not at all. */
@Tag("io")
class WebhookSenderTest {

    private static final Duration SHORT = Duration.ofMillis(800);

    private WebhookSender poster;

    @BeforeEach
    void create() throws Exception {
        poster = TestPosters.toThisMachine(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 400, 410, 500})
    void saysWhatWasAnswered(int status) throws IOException {
        try (Receiver receiver = Receiver.answering(status)) {
            assertThat(poster.post(attempt(receiver.url(), "1")))
                    .isEqualTo(new WebhookInput.Answered(TestPosters.POST, 1, status, null, false));
            assertThat(receiver.received)
                    .singleElement()
                    .satisfies(
                            one -> {
                                assertThat(one.body()).isEqualTo(TestPosters.BODY);
                                assertThat(one.header("content-type"))
                                        .startsWith("application/json");
                                assertThat(one.header("webhook-id"))
                                        .isEqualTo(TestPosters.POST.message());
                                assertThat(one.header("svix-signature"))
                                        .isEqualTo(one.header("webhook-signature"));
                            });
        }
    }

    @Test
    void doesNotFollowARedirect() throws IOException {
        try (Receiver target = Receiver.answering(200);
                Receiver receiver =
                        Receiver.answering(
                                exchange -> {
                                    exchange.getResponseHeaders().add("Location", target.url());
                                    exchange.sendResponseHeaders(307, -1);
                                })) {
            assertThat(poster.post(attempt(receiver.url(), "1")))
                    .isEqualTo(new WebhookInput.Answered(TestPosters.POST, 1, 307, null, false));
            assertThat(target.received).isEmpty();
        }
    }

    @Test
    void hearsTheWishesOfTheReceiver() throws IOException {
        try (Receiver receiver =
                Receiver.answering(
                        exchange -> {
                            exchange.getResponseHeaders().add("Retry-After", "120");
                            exchange.getResponseHeaders().add("webhook-delivery", "abort-message");
                            exchange.sendResponseHeaders(429, -1);
                        })) {
            assertThat(poster.post(attempt(receiver.url(), "1")))
                    .isEqualTo(new WebhookInput.Answered(TestPosters.POST, 1, 429, 120L, true));
        }
    }

    @Test
    void doesNotReadAnEndlessBody() throws IOException {
        CountDownLatch brokenOff = new CountDownLatch(1);
        try (Receiver receiver =
                Receiver.answering(
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            writeUntilBrokenOff(exchange.getResponseBody(), brokenOff);
                        })) {
            assertThat(poster.post(attempt(receiver.url(), "1")))
                    .isEqualTo(new WebhookInput.Answered(TestPosters.POST, 1, 200, null, false));
            assertThat(brokenOff).satisfies(WebhookSenderTest::awaits);
        }
    }

    @Test
    void doesNotWaitForOneThatNeverAnswers() throws Exception {
        WebhookSender impatient = TestPosters.toThisMachine(SHORT);
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            assertThat(impatient.post(attempt("http://localhost:" + silent.getLocalPort(), "1")))
                    .satisfies(unanswered(WebhookCode.TIMED_OUT));
        }
    }

    /** Each byte comes in time, and the whole never does. */
    @Test
    void doesNotWaitForOneThatAnswersByteByByte() throws Exception {
        WebhookSender impatient = TestPosters.toThisMachine(SHORT);
        CountDownLatch brokenOff = new CountDownLatch(1);
        try (ServerSocket slow = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(slow, brokenOff));

            assertThat(impatient.post(attempt("http://localhost:" + slow.getLocalPort(), "1")))
                    .satisfies(unanswered(WebhookCode.TIMED_OUT));
            assertThat(brokenOff).satisfies(WebhookSenderTest::awaits);
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(poster.post(attempt("http://localhost:" + port, "1")))
                .satisfies(unanswered(WebhookCode.CONNECTION_REFUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://2130706433:%d/",
                "http://0x7f.1:%d/",
                "http://localhost:%d/",
                "http://localhost.:%d/",
                "http://0:%d/"
            })
    void reachesNothingOnThisMachineUnlessAllowed(String url) throws Exception {
        WebhookSender guarded =
                TestPosters.poster(
                        org.apache.hc.client5.http.SystemDefaultDnsResolver.INSTANCE,
                        javax.net.ssl.SSLContext.getDefault(),
                        Duration.ofSeconds(15));
        try (Receiver receiver = Receiver.answering(200)) {
            assertThat(guarded.post(attempt(url.formatted(receiver.port()), "1")))
                    .isInstanceOf(WebhookInput.Unanswered.class);
            assertThat(receiver.received).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://localhost/",
                "gopher://localhost/",
                "not an address",
                "http:///nowhere"
            })
    void postsToTheWebOnly(String url) {
        assertThat(poster.post(attempt(url, "1"))).isInstanceOf(WebhookInput.Unanswered.class);
    }

    @Test
    void postsNothingWithoutEverySecret() throws IOException {
        try (Receiver receiver = Receiver.answering(200)) {
            assertThat(poster.post(attempt(receiver.url(), "1", "file:missing")))
                    .isInstanceOf(WebhookInput.Unanswered.class);
            assertThat(receiver.received).isEmpty();
        }
    }

    /** The address is the one that was looked at; the certificate is that of the name. */
    @Test
    void theCertificateMustBeThatOfTheName(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.of("hooks.example.com", folder);
        WebhookSender trusting =
                TestPosters.poster(
                        AddressGuardTest.to("127.0.0.1"),
                        certificate.trusting(),
                        Duration.ofSeconds(15),
                        "127.0.0.1");
        try (Receiver receiver = Receiver.secure(certificate.server())) {
            String port = ":" + receiver.port() + "/";

            assertThat(trusting.post(attempt("https://hooks.example.com" + port, "1")))
                    .isEqualTo(new WebhookInput.Answered(TestPosters.POST, 1, 204, null, false));
            assertThat(trusting.post(attempt("https://other.example.com" + port, "1")))
                    .isInstanceOf(WebhookInput.Unanswered.class);
            assertThat(poster.post(attempt("https://hooks.example.com" + port, "1")))
                    .isInstanceOf(WebhookInput.Unanswered.class);
            assertThat(receiver.received).hasSize(1);
        }
    }

    private static Consumer<WebhookInput> unanswered(WebhookCode code) {
        return input ->
                assertThat(input)
                        .isInstanceOfSatisfying(
                                WebhookInput.Unanswered.class,
                                unanswered -> assertThat(unanswered.code()).isEqualTo(code));
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void writeUntilBrokenOff(OutputStream body, CountDownLatch brokenOff) {
        byte[] block = new byte[64 * 1024];
        try {
            while (true) {
                body.write(block);
                body.flush();
            }
        } catch (IOException e) {
            brokenOff.countDown();
        }
    }

    private static void drip(ServerSocket server, CountDownLatch brokenOff) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nx: ".getBytes(StandardCharsets.UTF_8));
            CountDownLatch never = new CountDownLatch(1);
            while (!never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException e) {
            brokenOff.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
