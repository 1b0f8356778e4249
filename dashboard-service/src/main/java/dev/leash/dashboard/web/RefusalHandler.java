package dev.leash.dashboard.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Turns a thrown refusal into its answer. */
@Singleton
record RefusalHandler(RefusalPages pages)
        implements ExceptionHandler<PageRefusal, HttpResponse<?>> {

    // The interface names the request without its type.
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, PageRefusal refusal) {
        return pages.answer(request, refusal);
    }
}
