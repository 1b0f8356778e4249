package dev.leash.dashboard.web;

import dev.leash.http.code.HttpCode;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterPatternStyle;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Replaces the server's own error responses by helpful pages. */
@ServerFilter(value = Paths.BROWSED, patternStyle = FilterPatternStyle.REGEX)
record PlainErrors(RefusalPages pages) implements Ordered {

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    MutableHttpResponse<?> explain(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean said = response.getAttribute(RefusalPages.SAID).isPresent();
        boolean ours = Paths.isOurs(request.getPath()) || isStrangeToAll(request, response);
        if (response.code() < 400 || said || !ours) {
            return response;
        }
        HttpStatus status = HttpStatus.valueOf(response.code());
        MutableHttpResponse<?> explained =
                pages.answer(
                        request,
                        new PageRefusal(
                                status,
                                HttpCode.of(status.getCode()),
                                title(status),
                                text(status)));
        response.getHeaders()
                .getAll("Allow")
                .forEach(allowed -> explained.header("Allow", allowed));
        return explained;
    }

    /** Whether a browser asked for an address at which nothing exists. */
    private static boolean isStrangeToAll(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return response.code() == 404 && RefusalPages.wantsPage(request);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Page not found";
            case METHOD_NOT_ALLOWED -> "Method not allowed";
            case REQUEST_ENTITY_TOO_LARGE -> "Request too large";
            default -> status.getCode() < 500 ? "Bad request" : "Error in Leash";
        };
    }

    private static String text(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is no page at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not accept that method.";
            case REQUEST_ENTITY_TOO_LARGE -> "The request is too large.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not accept that content type.";
            case NOT_ACCEPTABLE -> "None of the formats in the Accept header is available.";
            default ->
                    status.getCode() < 500
                            ? "The request cannot be understood."
                            : "Leash could not process the request. Try again.";
        };
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
