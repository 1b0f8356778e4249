package dev.leash.system.badinput;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes bad requests, each from its own number: the same seed and number make the same request.
 *
 * @param seed the source of everything
 * @param endpoints where they go
 * @param insider what somebody knows who may come in; half of the requests know it
 */
public record Requests(long seed, List<Endpoint> endpoints, Insider insider) {

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "POST",
                    "PUT",
                    "DELETE",
                    "HEAD",
                    "OPTIONS",
                    "PATCH",
                    "TRACE",
                    "CONNECT",
                    "BREW",
                    "get",
                    "G\u00cbT",
                    "");

    private static final List<String> PARAMETERS =
            List.of(
                    "token",
                    "state",
                    "q",
                    "page",
                    "page_size",
                    "after",
                    "sort_by",
                    "next",
                    "status[one_of]",
                    "status_category[not_in]",
                    "severity[gte]",
                    "mode[one_of]",
                    "created_at[gte]",
                    "updated_at[lte]",
                    "created_at[lte]",
                    "name",
                    "asked",
                    "attempt",
                    "%5b",
                    "a[b][c]");

    /** The request of a number. */
    public BadRequest request(long number) {
        RandomGenerator random = new SplittableRandom(seed + STRIDE * (number + 1));
        Endpoint endpoint = Nasty.pick(random, endpoints);
        String target = path(random, endpoint) + query(random);
        byte[] body = body(random, endpoint);
        List<String> headers = headers(random, endpoint, target, body);
        boolean isShort = Framing.add(headers, random, body.length);
        byte[] framed = Framing.body(random, headers, body);
        return BadRequest.of(endpoint, line(random, endpoint, target), headers, framed, isShort);
    }

    private static String line(RandomGenerator random, Endpoint endpoint, String target) {
        String method = random.nextInt(5) == 0 ? Nasty.pick(random, METHODS) : endpoint.method();
        String address =
                switch (random.nextInt(60)) {
                    case 0 -> "*";
                    case 1 -> "http://localhost" + target;
                    case 2 -> target.substring(1);
                    case 3 -> "//" + target;
                    default -> target;
                };
        String version =
                switch (random.nextInt(60)) {
                    case 0 -> "HTTP/1.0";
                    case 1 -> "HTTP/9.9";
                    case 2 -> "HTTP/2.0";
                    case 3 -> "";
                    default -> "HTTP/1.1";
                };
        return method + " " + address + " " + version;
    }

    private String path(RandomGenerator random, Endpoint endpoint) {
        StringBuilder path = new StringBuilder();
        for (String part : endpoint.template().split("(?<=})|(?=\\{)", -1)) {
            path.append(part.startsWith("{") ? variable(random, part) : part);
        }
        switch (random.nextInt(30)) {
            case 0 -> path.append('/');
            case 1 -> path.append("/../").append(Nasty.encoded(random, Nasty.text(random)));
            case 2 -> path.append(";a=").append(Nasty.encoded(random, Nasty.text(random)));
            case 3 -> path.append("%00");
            case 4 -> path.append("%");
            case 5 -> path.append("\u00e9\ud83d\udca5");
            default -> {}
        }
        return path.toString();
    }

    private String variable(RandomGenerator random, String name) {
        if (random.nextInt(3) == 0) {
            return Nasty.encoded(random, Nasty.text(random));
        }
        return switch (name) {
            case "{token}" -> Nasty.pick(random, insider.tokens());
            case "{part}" -> "head";
            case "{name}" -> "base.css";
            default -> "1";
        };
    }

    private static String query(RandomGenerator random) {
        if (random.nextInt(3) > 0) {
            return "";
        }
        StringBuilder query = new StringBuilder("?");
        int parameters = random.nextInt(40) == 0 ? 3_000 : random.nextInt(4);
        for (int parameter = 0; parameter < parameters; parameter++) {
            query.append(Nasty.pick(random, PARAMETERS))
                    .append(random.nextInt(8) == 0 ? "" : "=")
                    .append(parameters > 10 ? "x" : Nasty.encoded(random, Nasty.text(random)))
                    .append('&');
        }
        return query + (random.nextInt(8) == 0 ? "%zz&%&=&&" : "");
    }

    private byte[] body(RandomGenerator random, Endpoint endpoint) {
        boolean hasBody = endpoint.method().equals("POST") || random.nextInt(10) == 0;
        if (!hasBody) {
            return new byte[0];
        }
        return random.nextInt(3) == 0
                ? (insider.formToken() + "&" + Bodies.form(random)).getBytes(StandardCharsets.UTF_8)
                : Bodies.any(random);
    }

    private List<String> headers(
            RandomGenerator random, Endpoint endpoint, String target, byte[] body) {
        List<String> headers = new ArrayList<>();
        if (random.nextInt(40) > 0) {
            headers.add("Host: " + (random.nextInt(30) == 0 ? Nasty.text(random) : insider.host()));
        }
        if (random.nextInt(20) > 0) {
            headers.add("Connection: close");
        }
        if (random.nextBoolean()) {
            headers.addAll(insider.credentials(endpoint.template(), target, body));
        }
        Headers.add(headers, random);
        return headers;
    }
}
