package dev.leash.dashboard.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;

/**
 * A body that is not the form, or not compressed, as it says: the server reads it before anybody
 * here is asked. Where intake runs in the same process, intake refuses it.
 */
@Singleton
@Requires(property = "leash.parts.intake", notEquals = "true")
record UnreadableBodies(
        RefusalPages pages)
        implements ExceptionHandler<DecoderException, HttpResponse<?>> {

    // The interface names the request without its type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, DecoderException unreadable) {
        return pages.answer(
                request,
                Refusal.badRequest(
                        "The body cannot be read as Content-Type and Content-Encoding say."));
    }
}
