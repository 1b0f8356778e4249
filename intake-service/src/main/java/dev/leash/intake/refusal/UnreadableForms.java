package dev.leash.intake.refusal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;

/** A body that says it is a form and is none: the server reads it before anybody here is asked. */
@Singleton
final class UnreadableForms
        implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {

    // The interface names the request without its type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ErrorDataDecoderException unreadable) {
        return Refusals.of(
                HttpStatus.BAD_REQUEST,
                "unreadable_form",
                "The content type says that this is a form, and it cannot be read as one. Encode its fields as that type asks.");
    }
}
