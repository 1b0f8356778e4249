package dev.leash.intake.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of a request as they came, whatever its content type claims. */
public final class RawBody {

    /** The largest body, in bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    private RawBody() {}

    /** The bytes; empty when there are more than are taken. */
    public static Optional<byte[]> of(HttpRequest<?> request) throws IOException {
        if (!(request instanceof ServerHttpRequest<?> received)) {
            throw new IllegalStateException(
                    "a request without a body of bytes: " + request.getClass());
        }
        if (request.getContentLength() > MAX_BYTES) {
            return Optional.empty();
        }
        try (InputStream body = received.byteBody().toInputStream()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            return Optional.of(bytes).filter(all -> all.length <= MAX_BYTES);
        } catch (ContentLengthExceededException tooLarge) {
            return Optional.empty();
        } catch (IOException e) {
            if (e.getCause() instanceof ContentLengthExceededException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
