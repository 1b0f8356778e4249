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

/** A body that is not compressed as it says: the server unpacks it before anybody here is asked. */
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
        LOG.debug("A request could not be read: its sender is gone", broken);
        return Refusals.of(
                HttpCode.INTERNAL_ERROR,
                "Leash could not answer. Send it again, with the same Idempotency-Key.");
    }
}
