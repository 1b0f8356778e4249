package dev.leash.intake.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The bytes of a request as they came, whatever its content type claims. */
public final class RawBody {

    /** The largest body, in bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    private RawBody() {}

    /**
     * The bytes, once all of them are there; empty when there are more than are taken. Blocks
     * nobody.
     */
    public static CompletableFuture<Optional<byte[]>> whenThere(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> received)) {
            throw new IllegalStateException(
                    "a request without a body of bytes: " + request.getClass());
        }
        if (request.getContentLength() > MAX_BYTES) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return received.byteBody()
                .buffer()
                .thenApply(body -> Optional.of(body.toByteArray()).filter(RawBody::isTaken))
                .exceptionallyCompose(
                        failure ->
                                isTooLarge(failure)
                                        ? CompletableFuture.completedFuture(Optional.empty())
                                        : CompletableFuture.failedFuture(failure));
    }

    /**
     * The bytes; empty when there are more than are taken. Blocks until all of them are there.
     *
     * @throws IOException when the sender is gone before they are
     */
    public static Optional<byte[]> of(HttpRequest<?> request) throws IOException {
        try {
            return whenThere(request).join();
        } catch (CompletionException e) {
            throw new IOException("the body did not come", e.getCause());
        }
    }

    private static boolean isTaken(byte[] bytes) {
        return bytes.length <= MAX_BYTES;
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof ContentLengthExceededException
                || (failure.getCause() != null && isTooLarge(failure.getCause()));
    }
}
