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
 * Requires signing in, except where only this machine can reach the dashboard. Host names and
 * proxies are checked by an earlier filter.
 */
@ServerFilter(value = Paths.BROWSED, patternStyle = FilterPatternStyle.REGEX)
record Access(DashboardConfig config, Visitors visitors, Pages pages) {

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        String path = request.getPath();
        if (Paths.isOurs(path) && isInUnknownCharset(request)) {
            throw new PageRefusal(
                    HttpCode.UNSUPPORTED_MEDIA_TYPE,
                    "Unknown charset",
                    "The content type names an unknown charset. Send UTF-8.");
        }
        if (config.open() || !Paths.isPage(path) || visitors.of(request).person() != null) {
            return null;
        }
        if (request.getMethod() != HttpMethod.GET
                || path.equals("/live")
                || path.contains("/parts/")) {
            throw new PageRefusal(
                    HttpCode.SIGN_IN_FIRST,
                    "Sign in first",
                    "You are not signed in, or your session has expired.");
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
