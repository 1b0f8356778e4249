package dev.leash.http;

import dev.leash.http.code.HttpCode;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what a page of another site has a browser send. Browsers say where a request comes from;
 * programs say nothing, and pass.
 *
 * @param publicUrl how people reach this server
 * @param sources where no form token decides whether a request without an origin is a page's own
 */
record OriginRule(URI publicUrl, List<Source> sources) {

    private static final Set<HttpMethod> HARMLESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    Optional<Refusal> refusal(HttpRequest request) {
        boolean foreign = !HARMLESS.contains(request.method()) && isForeign(request);
        return foreign
                ? Optional.of(
                        new Refusal(
                                HttpCode.FOREIGN_PAGE,
                                "A page of another site sent this. Nothing was done."))
                : Optional.empty();
    }

    private boolean isForeign(HttpRequest request) {
        HttpHeaders headers = request.headers();
        String site = headers.get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = headers.get(HttpHeaderNames.ORIGIN);
        if (origin == null) {
            return false;
        }
        return origin.equals("null")
                ? isOfPrograms(Screening.path(request.uri()))
                : !isOwn(origin, headers.get(HttpHeaderNames.HOST));
    }

    private boolean isOfPrograms(String path) {
        return path.startsWith(Source.API)
                || sources.stream().anyMatch(source -> source.has(path));
    }

    private boolean isOwn(String origin, String host) {
        try {
            String authority =
                    String.valueOf(new URI(origin.toLowerCase(Locale.ROOT)).getAuthority());
            return authority.equals(publicUrl.getAuthority().toLowerCase(Locale.ROOT))
                    || authority.equalsIgnoreCase(host);
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }
}
