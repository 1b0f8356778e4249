package dev.leash.dashboard.web;

import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** Answers of refusals: a page for people, JSON for programs. */
@Singleton
public record RefusalPages(Pages pages) {

    /** Marks an answer that is a refusal already. */
    public static final String SAID = "leash.said";

    private static final String RETRY_SECONDS = "3";

    MutableHttpResponse<?> answer(HttpRequest<?> request, PageRefusal refusal) {
        MutableHttpResponse<?> response =
                wantsPage(request) ? page(request, refusal) : json(request, refusal);
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setAttribute(SAID, true);
        return response;
    }

    /** Whether a page is wanted: browsers accept HTML, programs mostly do not. */
    static boolean wantsPage(HttpRequest<?> request) {
        return !Paths.isApi(request.getPath())
                && request.getHeaders()
                        .findFirst(HttpHeaders.ACCEPT)
                        .filter(a -> a.contains("text/html"))
                        .isPresent();
    }

    private MutableHttpResponse<?> page(HttpRequest<?> request, PageRefusal refusal) {
        Frame frame = pages.bareFrame(request, refusal.title());
        MutableHttpResponse<?> response =
                pages.rendered(request, refusal.status(), "refusal.jte", frame, refusal);
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE
                && request.getMethod() == HttpMethod.GET) {
            response.header("Refresh", RETRY_SECONDS);
        }
        return response;
    }

    private static MutableHttpResponse<?> json(HttpRequest<?> request, PageRefusal refusal) {
        Object body =
                Paths.isApi(request.getPath())
                        ? ErrorBody.of(refusal.status(), code(refusal.code()), refusal.text(), null)
                        : Map.of(
                                "error", refusal.title(),
                                "code", refusal.code().code(),
                                "message", refusal.text());
        return HttpResponse.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JsonBody.of(body));
    }

    /** The API uses incident.io's code for requests it cannot understand. */
    private static HttpCode code(HttpCode code) {
        return code == HttpCode.BAD_REQUEST ? HttpCode.INVALID_REQUEST : code;
    }
}
