package dev.leash.intake.refusal;

import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a request whose body is not compressed as its header says; the server decompresses bodies
 * before any controller is called.
 */
@Singleton
final class BrokenBodies implements ExceptionHandler<IOException, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenBodies.class);

    // The interface names the request without its type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, IOException broken) {
        if (broken.getCause() instanceof DecompressionException) {
            return UnreadableBodies.notCompressed();
        }
        LOG.debug("A request could not be read: its client has disconnected", broken);
        return RefusalResponses.of(
                HttpCode.INTERNAL_ERROR,
                "Leash could not process the request. Send it again, with the same Idempotency-Key.");
    }
}
