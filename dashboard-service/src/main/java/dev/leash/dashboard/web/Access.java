package dev.leash.dashboard.web;

import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.session.Visitors;
import dev.leash.http.code.HttpCode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterPatternStyle;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Who may see pages. Where only this machine is meant to reach them, everybody who is on it;
 * elsewhere whoever signed in. Under which names, and through whom, is looked at before.
 */
@ServerFilter(value = Paths.BROWSED, patternStyle = FilterPatternStyle.REGEX)
record Access(DashboardConfig config, Visitors visitors, Pages pages) {

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        String path = request.getPath();
        if (Paths.isOurs(path) && isInUnknownCharset(request)) {
            throw new Refusal(
                    HttpCode.UNSUPPORTED_MEDIA_TYPE,
                    "Not in that charset",
                    "The content type names a charset that nobody knows. Send UTF-8.");
        }
        if (config.open() || !Paths.isPage(path) || visitors.of(request).person() != null) {
            return null;
        }
        if (request.getMethod() != HttpMethod.GET
                || path.equals("/live")
                || path.contains("/parts/")) {
            throw new Refusal(
                    HttpCode.SIGN_IN_FIRST,
                    "Sign in first",
                    "You are not signed in, or no longer.");
        }
        return pages.seeOther("/sign-in?next=" + encoded(request.getUri()));
    }

    private static boolean isInUnknownCharset(HttpRequest<?> request) {
        try {
            var _ = request.getContentType().flatMap(MediaType::getCharset);
            return false;
        } catch (IllegalArgumentException unknown) {
            return true;
        }
    }

    private static String encoded(URI uri) {
        return URLEncoder.encode(uri.toString(), StandardCharsets.UTF_8);
    }
}
