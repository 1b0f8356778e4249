package dev.leash.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An HTTP server on a free port of this machine. It answers as it is told, and misbehaves as often
 * as it is told.
 */
public final class FakeServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Heard, Said> answer;
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Function<Heard, Optional<Fault>> outage = _ -> Optional.empty();

    private FakeServer(HttpServer server, Function<Heard, Said> answer) {
        this.server = server;
        this.answer = answer;
    }

    /** Starts one. */
    public static FakeServer start(Function<Heard, Said> answer) {
        try {
            HttpServer http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeServer server = new FakeServer(http, answer);
            http.createContext("/", server::serve);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no port could be opened", e);
        }
    }

    /** Where it answers, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * The next request to a path that nothing else is planned for is answered so.
     *
     * @param path the path without the query
     */
    public void plan(String path, Fault fault) {
        faults.computeIfAbsent(path, _ -> new ConcurrentLinkedDeque<>()).add(fault);
    }

    /** From now on every such request is answered so, until it {@link #recovers()}. */
    public void fails(Predicate<Heard> which, Fault fault) {
        outage = request -> Optional.of(fault).filter(_ -> which.test(request));
    }

    /** What it was told to fail at works again. */
    public void recovers() {
        outage = _ -> Optional.empty();
    }

    /** Every request so far, those it misbehaved at included. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Heard request = heard(exchange);
            heard.add(request);
            Optional<Fault> fault =
                    Optional.ofNullable(faults.get(request.path()))
                            .map(Deque::poll)
                            .or(() -> outage.apply(request));
            if (fault.isPresent()) {
                misbehave(exchange, request, fault.get());
            } else {
                say(exchange, answer.apply(request));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void misbehave(HttpExchange exchange, Heard heard, Fault fault)
            throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Says(Said said) -> say(exchange, said);
            case Fault.Slow(var by) -> {
                Said said = answer.apply(heard);
                if (!closed.await(by.toMillis(), TimeUnit.MILLISECONDS)) {
                    say(exchange, said);
                }
            }
            case Fault.Hangs _ -> closed.await();
            case Fault.Drops _ -> {}
            case Fault.LosesTheAnswer _ -> {
                var _ = answer.apply(heard);
            }
        }
    }

    private static Heard heard(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Heard(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void say(HttpExchange exchange, Said said) throws IOException {
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        said.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdown();
    }
}
