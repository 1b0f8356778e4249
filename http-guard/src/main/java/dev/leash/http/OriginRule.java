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
 * Protection against cross-site requests: refuses what a page of another site makes a browser send.
 * Browsers send the origin of a request; programs send none, and pass.
 *
 * @param publicUrl public address of this server
 * @param sources sources, at which no form token tells whether a request without an origin is from
 *     a page of this server
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
                                "The request came from a page of another site. Nothing was changed."))
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
        return path.startsWith(Source.API) || sources.stream().anyMatch(source -> source.has(path));
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
