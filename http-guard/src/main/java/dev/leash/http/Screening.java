package dev.leash.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks on the head of every request. */
record Screening(HostRule hosts, OriginRule origins, ForwardingRule forwarding) {

    /** Why a request is refused; empty when it passes. */
    Optional<Refusal> refusal(HttpRequest request) {
        return Optional.ofNullable(framing(request))
                .or(() -> hosts.refusal(request))
                .or(() -> forwarding.refusal(request))
                .or(() -> origins.refusal(request));
    }

    /** Refuses a head that a proxy in front may have parsed differently from this server. */
    private static @Nullable Refusal framing(HttpRequest request) {
        HttpHeaders headers = request.headers();
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!codings.isEmpty() && !isChunked(codings)) {
            return Refusal.malformed("Transfer-Encoding must be 'chunked' or absent.");
        }
        int hosts = headers.getAll(HttpHeaderNames.HOST).size();
        boolean mustHaveHost = request.protocolVersion().equals(HttpVersion.HTTP_1_1);
        return hosts > 1 || (hosts == 0 && mustHaveHost)
                ? Refusal.malformed("it must have exactly one Host.")
                : null;
    }

    private static boolean isChunked(List<String> codings) {
        return codings.size() == 1
                && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst());
    }

    /** Path of a request target, in origin or absolute form. */
    static String path(String target) {
        int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
        int from = scheme < 0 ? 0 : Math.max(0, target.indexOf('/', scheme + 3));
        int query = target.indexOf('?', from);
        return target.substring(from, query < 0 ? target.length() : query);
    }
}
