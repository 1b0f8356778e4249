package dev.leash.notifier.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A real HTTP server on this machine that answers as a test wants. */
final class Receiver implements AutoCloseable {

    /** What it answers. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Receiver(HttpServer server, Answer answer) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        received.add(read(exchange));
                        answer.to(exchange);
                    }
                });
        server.start();
    }

    static Receiver answering(int status) throws IOException {
        return answering(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    static Receiver answering(Answer answer) throws IOException {
        return new Receiver(HttpServer.create(anyPort(), 0), answer);
    }

    static Receiver secure(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new Receiver(server, exchange -> exchange.sendResponseHeaders(204, -1));
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static Received read(HttpExchange exchange) throws IOException {
        return new Received(
                HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://localhost:" + port() + "/hooks?token=hunter2";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
