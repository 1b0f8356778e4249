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
 * HTTP server on a free port of this machine, with scripted answers and faults. Bodies may be
 * compressed, both ways.
 */
public final class FakeServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<ReceivedRequest, FakeAnswer> answer;
    private final Plans plans = new Plans();
    private final List<ReceivedRequest> heard = new CopyOnWriteArrayList<>();
    private final Waits waits = new Waits();

    private FakeServer(HttpServer server, Function<ReceivedRequest, FakeAnswer> answer) {
        this.server = server;
        this.answer = answer;
    }

    /** Starts a server. */
    public static FakeServer start(Function<ReceivedRequest, FakeAnswer> answer) {
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

    /** Its address, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Plans a fault for the next request to a path that has none planned.
     *
     * @param path the path without the query
     */
    public void plan(String path, Fault fault) {
        plan(request -> request.path().equals(path), fault);
    }

    /** Plans a fault for the next matching request that has none planned. */
    public void plan(Predicate<ReceivedRequest> which, Fault fault) {
        plans.once(which, fault);
    }

    /** Answers all matching requests with a fault, until {@link #recovers()}. */
    public void fails(Predicate<ReceivedRequest> which, Fault fault) {
        plans.always(which, fault);
    }

    /** Ends all lasting faults. Requests that are waiting get no answer. */
    public void recovers() {
        plans.recover();
        waits.end();
    }

    /** All requests so far, including those with faults. */
    public List<ReceivedRequest> heard() {
        return List.copyOf(heard);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            ReceivedRequest request = heard(exchange);
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

    private void misbehave(HttpExchange exchange, ReceivedRequest heard, Fault fault)
            throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Says(FakeAnswer said) -> say(exchange, said);
            case Fault.Slow(var by) -> {
                FakeAnswer said = answer.apply(heard);
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

    private static ReceivedRequest heard(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new ReceivedRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                headers,
                new String(Gzip.read(exchange), StandardCharsets.UTF_8));
    }

    private static void say(HttpExchange exchange, FakeAnswer said) throws IOException {
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
