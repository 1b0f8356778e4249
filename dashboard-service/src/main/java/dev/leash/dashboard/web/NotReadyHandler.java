package dev.leash.dashboard.web;

import dev.leash.view.engine.NotReadyException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers requests that need a projection which is still being built. */
@Singleton
record NotReadyHandler(Pages pages, RefusalPages refusals)
        implements ExceptionHandler<NotReadyException, HttpResponse<?>> {

    // The interface names the request without its type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, NotReadyException building) {
        return refusals.answer(request, pages.notReady());
    }
}
