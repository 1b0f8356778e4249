package dev.leash.dashboard.web;

import dev.leash.dashboard.DashboardConfig;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterPatternStyle;
import java.util.Map;

/** Security headers of every answer, against foreign scripts, framing and leaks of addresses. */
@ServerFilter(value = Paths.BROWSED, patternStyle = FilterPatternStyle.REGEX)
final class SecurityHeaders implements Ordered {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy", POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    // Addresses are not disclosed to other sites. With no-referrer, browsers would
                    // also send no origin to this server, and forms would be refused.
                    "Referrer-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy",
                            "camera=(), microphone=(), geolocation=(), payment=(), usb=()");

    /** Half a year, as recommended for a host name that may have subdomains. */
    private static final String HTTPS_ONLY = "max-age=15552000";

    private final boolean https;

    SecurityHeaders(DashboardConfig config) {
        this.https = config.secureCookies();
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (https) {
            response.header("Strict-Transport-Security", HTTPS_ONLY);
        }
        HEADERS.forEach(
                (name, value) -> {
                    if (!response.getHeaders().contains(name)) {
                        response.header(name, value);
                    }
                });
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
