package dev.leash.intake.refusal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;

/** A body that is not the form, or not compressed, as it says: the server reads it first. */
@Singleton
final class UnreadableBodies implements ExceptionHandler<DecoderException, HttpResponse<?>> {

    // The interface names the request without its type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, DecoderException unreadable) {
        return Refusals.of(
                HttpStatus.BAD_REQUEST,
                "unreadable_body",
                "The body cannot be read as Content-Type and Content-Encoding say. Encode it as they ask.");
    }
}
