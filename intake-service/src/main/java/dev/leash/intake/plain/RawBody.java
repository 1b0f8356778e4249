package dev.leash.intake.plain;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a request as they came, whatever its content type claims. */
final class RawBody {

    private RawBody() {}

    static byte[] of(HttpRequest<?> request) throws IOException {
        if (!(request instanceof ServerHttpRequest<?> received)) {
            throw new IllegalStateException("a request without a body of bytes: " + request.getClass());
        }
        try (InputStream body = received.byteBody().toInputStream()) {
            return body.readAllBytes();
        }
    }
}
