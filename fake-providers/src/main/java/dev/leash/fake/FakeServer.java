package dev.leash.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An HTTP server on a free port of this machine. It answers as it is told, and misbehaves as often
 * as it is told. Bodies may be compressed, both ways.
 */
public final class FakeServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Heard, Said> answer;
    private final Plans plans = new Plans();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Waits waits = new Waits();

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
        plan(request -> request.path().equals(path), fault);
    }

    /** The next of such requests that nothing else is planned for is answered so. */
    public void plan(Predicate<Heard> which, Fault fault) {
        plans.once(which, fault);
    }

    /** From now on every such request is answered so, until it {@link #recovers()}. */
    public void fails(Predicate<Heard> which, Fault fault) {
        plans.always(which, fault);
    }

    /** What it was told to fail at works again. Whoever was kept waiting gets no answer. */
    public void recovers() {
        plans.recover();
        waits.end();
    }

    /** Every request so far, those it misbehaved at included. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Heard request = heard(exchange);
            heard.add(request);
            Optional<Fault> fault = plans.next(request);
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
                if (waits.outlast(by)) {
                    say(exchange, said);
                }
            }
            case Fault.Hangs _ -> waits.untilTheEnd();
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
                new String(Gzip.read(exchange), StandardCharsets.UTF_8));
    }

    private static void say(HttpExchange exchange, Said said) throws IOException {
        said.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = Gzip.forClient(exchange, said.body().getBytes(StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        waits.end();
        server.stop(0);
        threads.shutdown();
    }
}
