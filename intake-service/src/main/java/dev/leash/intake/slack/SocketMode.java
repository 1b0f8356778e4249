package dev.leash.intake.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.leash.slack.Called;
import dev.leash.slack.SlackApi;
import dev.leash.slack.SlackErrors;
import dev.leash.wire.kafka.StopLatch;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: receives Slack interactions over a connection that Leash opens, so that Leash need
 * not be reachable from outside. Slack ends each connection now and then; another is opened at
 * once. When that fails, or a connection ends soon after its start, the next try is made after one
 * second, then after twice as long each time, up to half a minute.
 */
final class SocketMode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final String SETTING = "SLACK_APP_TOKEN";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(8);

    private final SlackApi api;
    private final InteractionQueue deeds;
    private final StopLatch closing = new StopLatch();
    private volatile @Nullable SocketConnection current;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();

    private SocketMode(SlackApi api, InteractionQueue deeds) {
        this.api = api;
        this.deeds = deeds;
    }

    /**
     * Begins in the background.
     *
     * @param api asks for the address to connect to, with the app's token
     */
    static SocketMode start(SlackApi api, InteractionQueue deeds) {
        SocketMode mode = new SocketMode(api, deeds);
        Thread.ofPlatform().name("leash-slack-socket").daemon().start(mode::run);
        return mode;
    }

    /** Whether a connection delivers interactions now. */
    boolean isConnected() {
        SocketConnection open = current;
        return open != null && open.isGreeted();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!closing.isRequested()) {
            if (isLasting()) {
                pause = FIRST_PAUSE;
            } else {
                closing.isRequestedWithin(pause);
                pause = longer(pause);
            }
        }
    }

    /** Catches everything: if this thread ended, all later clicks would be lost unnoticed. */
    private boolean isLasting() {
        try {
            return connect();
        } catch (RuntimeException e) {
            LOG.error("Socket Mode failed unexpectedly; trying again", e);
            return false;
        }
    }

    /** Opens one connection and waits until its end; whether it lasted. */
    private boolean connect() {
        Optional<URI> address = address();
        if (address.isEmpty()) {
            return false;
        }
        SocketConnection connection = new SocketConnection(deeds);
        try {
            connection.open(client, address.get(), CONNECT_WITHIN);
            LOG.info("Connected to Slack by Socket Mode");
            current = connection;
            return connection.listenUntilItEnds(closing);
        } catch (CompletionException e) {
            LOG.warn("No connection to Slack's Socket Mode could be made; trying again");
            return false;
        } finally {
            current = null;
        }
    }

    private Optional<URI> address() {
        Called<AppsConnectionsOpenResponse> called =
                api.call(methods -> methods.appsConnectionsOpen(it -> it));
        if (called instanceof Called.Answered(AppsConnectionsOpenResponse answer)) {
            return allowed(answer.getUrl());
        }
        Optional<String> alarm =
                called instanceof Called.Refused(String error)
                        ? SlackErrors.alarm(error, SETTING)
                        : Optional.empty();
        alarm.ifPresentOrElse(
                words ->
                        LOG.error(
                                "Buttons and /incident of Slack do nothing until this is fixed: {}",
                                words),
                () -> LOG.warn("Slack gave no address for Socket Mode; trying again: {}", called));
        return Optional.empty();
    }

    /** Requires TLS, because messages of this connection are trusted without a signature. */
    private static Optional<URI> allowed(String url) {
        URI address = URI.create(url);
        boolean safe = "wss".equals(address.getScheme()) || "127.0.0.1".equals(address.getHost());
        if (!safe) {
            LOG.error("Slack gave an unencrypted address for Socket Mode; not connecting");
        }
        return Optional.of(address).filter(_ -> safe);
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LAST_PAUSE) < 0 ? twice : LAST_PAUSE;
    }

    @Override
    public void close() {
        closing.request();
        client.shutdownNow();
    }
}
