package dev.leash.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies that are compressed on their way. */
final class Gzip {

    private Gzip() {}

    /** What was sent. */
    static byte[] read(HttpExchange exchange) throws IOException {
        try (InputStream sent = exchange.getRequestBody()) {
            byte[] body = sent.readAllBytes();
            return says(exchange, "Content-Encoding") ? plain(body) : body;
        }
    }

    /** An answer, compressed when the client wants it so; a header then says it. */
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
