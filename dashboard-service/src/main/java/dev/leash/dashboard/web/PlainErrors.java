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

/** Puts a helpful page in the place of what the server says by itself when it refuses. */
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
                        new Refusal(
                                status, HttpCode.of(status.getCode()), title(status), text(status)));
        response.getHeaders()
                .getAll("Allow")
                .forEach(allowed -> explained.header("Allow", allowed));
        return explained;
    }

    /** An address that is nobody's, asked for by a browser. */
    private static boolean isStrangeToAll(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return response.code() == 404 && RefusalPages.wantsPage(request);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Nothing here";
            case METHOD_NOT_ALLOWED -> "Not like that";
            case REQUEST_ENTITY_TOO_LARGE -> "Too much";
            default -> status.getCode() < 500 ? "That did not make sense" : "Something went wrong";
        };
    }

    private static String text(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is no page at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take requests of that method.";
            case REQUEST_ENTITY_TOO_LARGE ->
                    "The request is larger than anything that belongs here.";
            case UNSUPPORTED_MEDIA_TYPE -> "The request has a content type that is not taken here.";
            case NOT_ACCEPTABLE -> "There is no answer in any of the formats you accept.";
            default ->
                    status.getCode() < 500
                            ? "The request cannot be understood."
                            : "Leash could not answer. What was done before stands; try again.";
        };
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
