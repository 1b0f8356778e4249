package dev.leash.intake.refusal;

import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;

/**
 * Answers a request whose body is not the form, or not compressed, as its header says; the server
 * decodes bodies before any controller is called.
 */
@Singleton
final class UnreadableBodies implements ExceptionHandler<DecoderException, HttpResponse<?>> {

    // The interface names the request without its type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, DecoderException unreadable) {
        return unreadable instanceof DecompressionException
                ? notCompressed()
                : refusal(
                        "The body cannot be read as Content-Type and Content-Encoding say. Encode it as they ask.");
    }

    static HttpResponse<?> notCompressed() {
        return refusal(
                "The body is not compressed as Content-Encoding says. Send it as it is, without that header.");
    }

    private static HttpResponse<?> refusal(String message) {
        return RefusalResponses.of(HttpCode.UNREADABLE_BODY, message);
    }
}
