package dev.leash.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Encoder of responses in the order of their requests; the response to HEAD has no body. */
final class ResponseEncoder extends HttpResponseEncoder {

    private final Deque<HttpMethod> unanswered = new ArrayDeque<>();
    private HttpMethod answered = HttpMethod.GET;

    /** Registers a request, which is answered after earlier ones. */
    void asked(HttpMethod method) {
        unanswered.add(method);
    }

    int unanswered() {
        return unanswered.size();
    }

    @Override
    protected void encode(ChannelHandlerContext ctx, Object message, List<Object> out)
            throws Exception {
        if (message instanceof HttpResponse response && !isInterim(response)) {
            HttpMethod next = unanswered.poll();
            answered = next == null ? HttpMethod.GET : next;
        }
        super.encode(ctx, message, out);
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpResponse response) {
        return answered.equals(HttpMethod.HEAD) || super.isContentAlwaysEmpty(response);
    }

    @Override
    protected void sanitizeHeadersBeforeEncode(HttpResponse response, boolean alwaysEmpty) {
        if (!answered.equals(HttpMethod.HEAD)) {
            super.sanitizeHeadersBeforeEncode(response, alwaysEmpty);
        } else if (isInterim(response)) {
            response.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
        }
    }

    private static boolean isInterim(HttpResponse response) {
        return response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
