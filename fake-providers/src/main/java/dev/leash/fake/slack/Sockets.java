package dev.leash.fake.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.Ledger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Server side of Socket Mode: greets each connection, and sends envelopes to all of them. */
public final class Sockets implements AutoCloseable {

    private static final int STOP_WITHIN_MILLIS = 1_000;

    private final Server server = new Server();
    private final Ledger<String> acknowledged = new Ledger<>();
    private final Ledger<WebSocket> connected = new Ledger<>();
    private final AtomicInteger envelopes = new AtomicInteger();

    private Sockets() {}

    static Sockets start() {
        Sockets sockets = new Sockets();
        sockets.server.start();
        sockets.server.awaitStart();
        return sockets;
    }

    String url() {
        return "ws://127.0.0.1:" + server.getPort() + "/link";
    }

    /** The ids of acknowledged envelopes. */
    public Ledger<String> acknowledged() {
        return acknowledged;
    }

    /** Waits for one more connection. */
    public void awaitConnection() {
        connected.claim("a connection of Socket Mode", _ -> true);
    }

    /**
     * Sends an envelope to the app.
     *
     * @param type {@code interactive} or {@code slash_commands}
     * @return the envelope's id
     */
    public String send(String type, JsonNode payload) {
        String id = "envelope-" + envelopes.incrementAndGet();
        ObjectNode envelope =
                WebApi.JSON
                        .createObjectNode()
                        .put("envelope_id", id)
                        .put("type", type)
                        .put("accepts_response_payload", true);
        envelope.set("payload", payload);
        server.broadcast(envelope.toString());
        return id;
    }

    /** Sends an interaction to the app; returns the envelope's id. */
    public String sendInteraction(String payload) {
        return send("interactive", WebApi.json(payload));
    }

    /** Asks the app to reconnect, as Slack does every few hours, and closes the connection. */
    public void disconnect() {
        server.broadcast("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
        server.getConnections().forEach(WebSocket::close);
    }

    /** Closes the connections without notice. */
    public void drop() {
        server.getConnections().forEach(connection -> connection.closeConnection(1006, "dropped"));
    }

    @Override
    public void close() {
        try {
            server.stop(STOP_WITHIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The library is used by inheritance. */
    private final class Server extends WebSocketServer {

        private final CountDownLatch started = new CountDownLatch(1);

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setReuseAddr(true);
            setDaemon(true);
        }

        void awaitStart() {
            try {
                if (!started.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the server of Socket Mode did not start");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            connection.send("{\"type\":\"hello\",\"num_connections\":1}");
            connected.add(connection);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            acknowledged.add(WebApi.json(message).path("envelope_id").asText());
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            // The library itself knows the open connections; the ledger has all of them.
        }

        @Override
        public void onError(WebSocket connection, Exception e) {
            // The effect on the app is checked by the test.
        }
    }
}
