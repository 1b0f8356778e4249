package dev.leash.dashboard.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;

/**
 * A body that says it is a form and is none: the server reads it before anybody here is asked.
 * Where intake runs in the same process, intake refuses it.
 */
@Singleton
@Requires(property = "leash.parts.intake", notEquals = "true")
final class UnreadableForms
        implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {

    private final RefusalPages pages;

    UnreadableForms(RefusalPages pages) {
        this.pages = pages;
    }

    // The interface names the request without its type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ErrorDataDecoderException unreadable) {
        return pages.answer(
                request,
                Refusal.badRequest(
                        "The content type says that this is a form, and it cannot be read as one."));
    }
}
