package dev.leash.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compression of bodies. */
final class Gzip {

    private Gzip() {}

    /** The body of a request, decompressed. */
    static byte[] read(HttpExchange exchange) throws IOException {
        try (InputStream sent = exchange.getRequestBody()) {
            byte[] body = sent.readAllBytes();
            return says(exchange, "Content-Encoding") ? plain(body) : body;
        }
    }

    /**
     * The body of an answer, compressed when the client accepts that; then also sets the header.
     */
    static byte[] forClient(HttpExchange exchange, byte[] body) throws IOException {
        if (body.length == 0 || !says(exchange, "Accept-Encoding")) {
            return body;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        }
        return compressed.toByteArray();
    }

    private static byte[] plain(byte[] compressed) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        }
    }

    private static boolean says(HttpExchange exchange, String header) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                .filter(value -> value.contains("gzip"))
                .isPresent();
    }
}
