package dev.leash.http;

import static io.netty.handler.codec.http.HttpHeaderNames.ACCEPT;
import static io.netty.handler.codec.http.HttpHeaderNames.CACHE_CONTROL;
import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_SECURITY_POLICY;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static io.netty.handler.codec.http.HttpHeaderNames.RETRY_AFTER;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Response to a refused request: a short page for browsers, JSON for programs. */
final class RefusalAnswer {

    private static final String RETRY_SECONDS = "2";

    private RefusalAnswer() {}

    /**
     * The response, after which the connection is closed.
     *
     * @param request the request; null when not even its head has arrived
     */
    static FullHttpResponse of(Refusal refusal, @Nullable HttpRequest request) {
        boolean page = request != null && request.headers().contains(ACCEPT) && isPage(request);
        ByteBuf body =
                Unpooled.copiedBuffer(page ? page(refusal) : json(refusal), StandardCharsets.UTF_8);
        FullHttpResponse response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.valueOf(refusal.code().status()),
                        body);
        response.headers()
                .set(CONTENT_TYPE, page ? "text/html;charset=utf-8" : "application/json")
                .set(CONTENT_LENGTH, body.readableBytes())
                .set(CONNECTION, "close")
                .set(CACHE_CONTROL, "no-store")
                .set(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'")
                .set("X-Content-Type-Options", "nosniff");
        if (refusal.code().status() == HttpResponseStatus.SERVICE_UNAVAILABLE.code()) {
            response.headers().set(RETRY_AFTER, RETRY_SECONDS);
        }
        return response;
    }

    private static boolean isPage(HttpRequest request) {
        return request.headers().get(ACCEPT).contains("text/html");
    }

    private static String page(Refusal refusal) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Request refused</title></head>
                <body><h1>Request refused</h1><p>%s</p></body></html>
                """
                .formatted(escaped(refusal.message()));
    }

    private static String json(Refusal refusal) {
        return "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}"
                .formatted(
                        refusal.code().code(),
                        refusal.message().replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
