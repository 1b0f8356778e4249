package dev.leash.intake.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Bytes of a request body, whatever its content type claims. */
public final class RawBody {

    /** The largest body, in bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    private RawBody() {}

    /**
     * The bytes, once all have arrived; empty when there are more than {@value #MAX_BYTES}. Does
     * not block.
     */
    public static CompletableFuture<Optional<byte[]>> whenThere(HttpRequest<?> request) {
        return whenThere(request, MAX_BYTES);
    }

    /**
     * The bytes, once all have arrived; empty when there are too many. Does not block.
     *
     * @param maxBytes how many are taken, at most what the server takes of any request
     */
    public static CompletableFuture<Optional<byte[]>> whenThere(
            HttpRequest<?> request, int maxBytes) {
        if (!(request instanceof ServerHttpRequest<?> received)) {
            throw new IllegalStateException(
                    "a request without a body of bytes: " + request.getClass());
        }
        if (request.getContentLength() > maxBytes) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return received.byteBody()
                .buffer()
                .thenApply(
                        body ->
                                Optional.of(body.toByteArray())
                                        .filter(bytes -> bytes.length <= maxBytes))
                .exceptionallyCompose(
                        failure ->
                                isTooLarge(failure)
                                        ? CompletableFuture.completedFuture(Optional.empty())
                                        : CompletableFuture.failedFuture(failure));
    }

    /**
     * The bytes; empty when there are more than {@value #MAX_BYTES}. Blocks until all have arrived.
     *
     * @throws IOException when the sender disconnects before that
     */
    public static Optional<byte[]> of(HttpRequest<?> request) throws IOException {
        try {
            return whenThere(request).join();
        } catch (CompletionException e) {
            throw new IOException("the body did not arrive", e.getCause());
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof ContentLengthExceededException
                || (failure.getCause() != null && isTooLarge(failure.getCause()));
    }
}
