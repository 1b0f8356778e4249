package dev.leash.dashboard.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;

/**
 * Answers a request whose body is not the form, or not compressed, as its header says; the server
 * decodes bodies before any controller is called. Where intake runs in the same process, intake
 * answers.
 */
@Singleton
@Requires(property = "leash.parts.intake", notEquals = "true")
record UnreadableBodies(RefusalPages pages)
        implements ExceptionHandler<DecoderException, HttpResponse<?>> {

    // The interface names the request without its type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, DecoderException unreadable) {
        return pages.answer(
                request,
                PageRefusal.badRequest(
                        "The body cannot be read as Content-Type and Content-Encoding say."));
    }
}
