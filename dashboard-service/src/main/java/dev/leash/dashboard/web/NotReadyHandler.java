package dev.leash.dashboard.web;

import dev.leash.view.engine.NotReadyException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Refuses calmly what needs a projection that is still being built. */
@Singleton
final class NotReadyHandler implements ExceptionHandler<NotReadyException, HttpResponse<?>> {

    private final Pages pages;
    private final RefusalPages refusals;

    NotReadyHandler(Pages pages, RefusalPages refusals) {
        this.pages = pages;
        this.refusals = refusals;
    }

    // The interface names the request without its type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, NotReadyException building) {
        return refusals.answer(request, pages.notReady());
    }
}
