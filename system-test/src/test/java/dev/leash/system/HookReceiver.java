package dev.leash.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program that is told what happens, as a real HTTP server. */
final class HookReceiver implements AutoCloseable {

    /**
     * What it was sent.
     *
     * @param headers the head
     * @param body the body, as text
     */
    record Hook(HttpHeaders headers, String body) {

        String id() {
            return headers.firstValue("webhook-id").orElseThrow();
        }
    }

    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private HookReceiver(HttpServer server, int status) {
        this.server = server;
        server.createContext(
                "/hooks",
                exchange -> {
                    try (exchange) {
                        hooks.add(
                                new Hook(
                                        HttpHeaders.of(
                                                exchange.getRequestHeaders(), (_, _) -> true),
                                        new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8)));
                        exchange.sendResponseHeaders(status, -1);
                    }
                });
        server.start();
    }

    /** One that answers so, on a port nobody listens on now. */
    static HookReceiver at(int port, int status) throws IOException {
        return new HookReceiver(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0),
                status);
    }

    /** Everything it was sent, in order. */
    List<Hook> hooks() {
        return List.copyOf(hooks);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
