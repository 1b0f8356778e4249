package dev.leash.notifier.webhook;

import static dev.leash.notifier.webhook.TestPosters.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.wire.webhook.SigningSecret;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Leash signs is what the receivers' own libraries accept, and nothing else. */
@Tag("io")
class ConformanceTest {

    private static final String FIRST = TestPosters.SECRETS.of("billing", 1).reveal();
    private static final String SECOND = TestPosters.SECRETS.of("billing", 2).reveal();

    private Received sent;

    /** The libraries of receivers. */
    enum Library {
        STANDARD_WEBHOOKS {
            @Override
            void verify(String secret, String body, HttpHeaders headers) throws Exception {
                new com.standardwebhooks.Webhook(secret).verify(body, headers);
            }

            @Override
            String sign(String secret, String id, long timestamp, String body) throws Exception {
                return new com.standardwebhooks.Webhook(secret).sign(id, timestamp, body);
            }
        },
        SVIX {
            @Override
            void verify(String secret, String body, HttpHeaders headers) throws Exception {
                new com.svix.Webhook(secret).verify(body, headers);
            }

            @Override
            String sign(String secret, String id, long timestamp, String body) throws Exception {
                return new com.svix.Webhook(secret).sign(id, timestamp, body);
            }
        };

        abstract void verify(String secret, String body, HttpHeaders headers) throws Exception;

        abstract String sign(String secret, String id, long timestamp, String body)
                throws Exception;
    }

    @BeforeEach
    void post() throws Exception {
        try (Receiver receiver = Receiver.answering(204)) {
            WebhookSender poster = TestPosters.toThisMachine(Duration.ofSeconds(15));
            assertThat(poster.post(attempt(receiver.url(), "2", "1"))).isNotNull();
            sent = receiver.received.getFirst();
        }
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void isAcceptedWithEitherSecretOfARotation(Library library) throws Exception {
        library.verify(SECOND, sent.body(), sent.headers());
        library.verify(FIRST, sent.body(), sent.headers());
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void theOrderOfSignaturesDoesNotMatter(Library library) throws Exception {
        List<String> signatures = List.of(sent.header("webhook-signature").split(" ", -1));
        assertThat(signatures).hasSize(2);

        library.verify(
                FIRST, sent.body(), with("signature", String.join(" ", signatures.reversed())));
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void isRefusedWithAnotherSecret(Library library) {
        String other = TestPosters.SECRETS.of("status", 1).reveal();

        assertThatThrownBy(() -> library.verify(other, sent.body(), sent.headers()))
                .hasMessageContaining("signature");
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void isRefusedWithOneByteChanged(Library library) {
        String changed = sent.body().replace("opened", "openef");

        assertThatThrownBy(() -> library.verify(SECOND, changed, sent.headers()))
                .hasMessageContaining("signature");
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void isRefusedUnderAnotherId(Library library) {
        assertThatThrownBy(() -> library.verify(SECOND, sent.body(), with("id", "msg_other")))
                .hasMessageContaining("signature");
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void isRefusedWhenItIsOldOrOfTheFuture(Library library) {
        for (long shift : new long[] {-301, 301}) {
            long timestamp = Instant.now().getEpochSecond() + shift;
            String signature =
                    SigningSecret.parse(SECOND)
                            .orElseThrow()
                            .sign(
                                    TestPosters.POST.message(),
                                    timestamp,
                                    sent.body().getBytes(StandardCharsets.UTF_8));
            Map<String, String> changes =
                    Map.of("timestamp", Long.toString(timestamp), "signature", signature);

            assertThatThrownBy(() -> library.verify(SECOND, sent.body(), with(changes)))
                    .hasMessageContaining("timestamp");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "timestamp", "signature"})
    void isRefusedWithoutAHeader(String name) {
        HttpHeaders without =
                HttpHeaders.of(
                        sent.headers().map(),
                        (header, _) ->
                                !header.equalsIgnoreCase("webhook-" + name)
                                        && !header.equalsIgnoreCase("svix-" + name));

        for (Library library : Library.values()) {
            assertThatThrownBy(() -> library.verify(SECOND, sent.body(), without))
                    .isInstanceOf(Exception.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void signsAsTheLibrariesDo(Library library) throws Exception {
        long timestamp = 1_790_000_000L;

        assertThat(
                        SigningSecret.parse(SECOND)
                                .orElseThrow()
                                .sign(
                                        TestPosters.POST.message(),
                                        timestamp,
                                        TestPosters.BODY.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        library.sign(
                                SECOND, TestPosters.POST.message(), timestamp, TestPosters.BODY));
    }

    @Test
    void theSvixTwinsComeOnlyWhenAskedFor() throws Exception {
        try (Receiver receiver = Receiver.answering(204)) {
            var plain = attempt(receiver.url(), "1");
            WebhookSender poster = TestPosters.toThisMachine(Duration.ofSeconds(15));
            poster.post(
                    new dev.leash.model.webhook.WebhookAttempt(
                            plain.post(), 1, plain.url(), plain.secrets(), false, plain.body()));

            Received received = receiver.received.getFirst();
            assertThat(received.header("webhook-signature")).isNotEmpty();
            assertThat(received.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("svix"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HttpHeaders with(String name, String value) {
        return with(Map.of(name, value));
    }

    private HttpHeaders with(Map<String, String> changes) {
        Map<String, List<String>> all = new HashMap<>(sent.headers().map());
        changes.forEach(
                (name, value) -> {
                    for (String prefix : List.of("webhook-", "svix-")) {
                        all.keySet().removeIf((prefix + name)::equalsIgnoreCase);
                        all.put(prefix + name, List.of(value));
                    }
                });
        return HttpHeaders.of(all, (_, _) -> true);
    }
}
