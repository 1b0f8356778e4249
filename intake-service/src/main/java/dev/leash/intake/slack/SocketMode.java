package dev.leash.intake.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.leash.slack.Called;
import dev.leash.slack.SlackApi;
import dev.leash.slack.SlackErrors;
import dev.leash.wire.kafka.Closing;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: fetches what people did over a connection Leash opens itself, so that nobody has to
 * reach it from outside. Slack ends each connection now and then; another is opened at once. When
 * that fails, or a connection ends as soon as it began, it is tried again after a second, and after
 * twice as long each time, up to half a minute.
 */
final class SocketMode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final String SETTING = "SLACK_APP_TOKEN";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(8);

    private final SlackApi api;
    private final Deeds deeds;
    private final Closing closing = new Closing();
    private volatile @Nullable SocketConnection current;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();

    private SocketMode(SlackApi api, Deeds deeds) {
        this.api = api;
        this.deeds = deeds;
    }

    /**
     * Begins in the background.
     *
     * @param api asks where to connect, as the app itself
     */
    static SocketMode start(SlackApi api, Deeds deeds) {
        SocketMode mode = new SocketMode(api, deeds);
        Thread.ofPlatform().name("leash-slack-socket").daemon().start(mode::run);
        return mode;
    }

    /** Whether what people do in Slack is fetched just now. */
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

    /** The thread has to go on whatever comes: nobody would notice that clicks do nothing. */
    private boolean isLasting() {
        try {
            return connect();
        } catch (RuntimeException e) {
            LOG.error("Socket Mode failed in a way that nobody expected, trying again", e);
            return false;
        }
    }

    /** One connection from its beginning to its end; whether it lasted. */
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
            LOG.warn("Slack's Socket Mode cannot be connected to, trying again");
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
                                "Buttons and /incident of Slack do nothing until this is put right: {}",
                                words),
                () -> LOG.warn("Slack does not say where to connect, trying again: {}", called));
        return Optional.empty();
    }

    /** What is said there is as good as signed, so it has to come over TLS. */
    private static Optional<URI> allowed(String url) {
        URI address = URI.create(url);
        boolean safe = "wss".equals(address.getScheme()) || "127.0.0.1".equals(address.getHost());
        if (!safe) {
            LOG.error(
                    "Slack names an address for Socket Mode that is not encrypted; not connected");
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
