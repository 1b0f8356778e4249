package dev.leash.intake.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.leash.wire.kafka.StopLatch;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of Socket Mode. An envelope is acknowledged once its interaction was accepted, and
 * not before: Slack shows an interaction that was not acknowledged as failed.
 */
final class SocketConnection implements WebSocket.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

    /** The longest message that is assembled, in characters; Slack's are a hundredth of that. */
    private static final int MAX_MESSAGE = 1_000_000;

    /**
     * The silence after which a connection counts as dead; Slack sends something at least every 30
     * seconds.
     */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final InteractionQueue deeds;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final StringBuilder message = new StringBuilder();
    private volatile @Nullable WebSocket socket;
    private final long openedAt = System.nanoTime();
    private volatile boolean greeted;
    private volatile long heardAt = System.nanoTime();

    SocketConnection(InteractionQueue deeds) {
        this.deeds = deeds;
    }

    /**
     * Opens the connection.
     *
     * @throws CompletionException when that fails
     */
    void open(HttpClient client, URI address, Duration within) {
        var _ =
                client.newWebSocketBuilder()
                        .connectTimeout(within)
                        .buildAsync(address, this)
                        .join();
    }

    /** Whether Slack has said hello, and so will deliver interactions. */
    boolean isGreeted() {
        return greeted;
    }

    /**
     * Waits until either side ends the connection; whether Slack had said hello and the connection
     * had lasted a while.
     */
    boolean listenUntilItEnds(StopLatch closing) {
        try {
            while (!ended.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (closing.isRequested() || isSilent()) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            abort();
        }
        return greeted && System.nanoTime() - openedAt > A_WHILE.toNanos();
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heardAt = System.nanoTime();
        message.append(data);
        if (message.length() > MAX_MESSAGE) {
            LOG.warn("A message of Slack is longer than {} characters; reconnecting", MAX_MESSAGE);
            ended.countDown();
        } else if (last) {
            String whole = message.toString();
            message.setLength(0);
            Payloads.json(whole).ifPresent(this::hear);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer data) {
        heardAt = System.nanoTime();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        ended.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        LOG.debug("The connection to Slack was lost: {}", error.getClass().getSimpleName());
        ended.countDown();
    }

    private void hear(JsonNode envelope) {
        switch (envelope.path("type").asText()) {
            case "hello" -> greeted = true;
            case "disconnect" -> ended.countDown();
            case "interactive" -> take(envelope, Payloads.interaction(envelope.path("payload")));
            case "slash_commands" ->
                    take(envelope, Optional.of(Payloads.command(envelope.path("payload"))));
            default -> acknowledge(envelope);
        }
    }

    private void take(JsonNode envelope, Optional<SlackInteraction> deed) {
        Optional<CompletableFuture<Void>> taken =
                deed.isEmpty()
                        ? Optional.of(CompletableFuture.completedFuture(null))
                        : deeds.take(deed.get());
        taken.ifPresent(
                seenTo -> {
                    var _ = seenTo.thenRun(() -> acknowledge(envelope));
                });
    }

    /** One acknowledgement at a time, as {@link WebSocket} requires. */
    private synchronized void acknowledge(JsonNode envelope) {
        String id = envelope.path("envelope_id").asText();
        WebSocket open = socket;
        if (id.isEmpty() || open == null) {
            return;
        }
        String json = JsonNodeFactory.instance.objectNode().put("envelope_id", id).toString();
        try {
            open.sendText(json, true).join();
        } catch (CompletionException | IllegalStateException e) {
            LOG.debug("An envelope could not be acknowledged: the connection has ended");
        }
    }

    private boolean isSilent() {
        return System.nanoTime() - heardAt > SILENCE.toNanos();
    }

    private void abort() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
