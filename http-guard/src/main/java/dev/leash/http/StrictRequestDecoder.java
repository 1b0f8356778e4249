package dev.leash.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;

/**
 * Request decoder that is strict about RFC 9112, to prevent request smuggling: refuses what another
 * parser may understand differently, namely lines without carriage return, bodies with two lengths,
 * invalid chunk extensions, and headers folded over lines, which Netty would unfold.
 */
final class StrictRequestDecoder extends HttpRequestDecoder {

    private static final int LINE_FEED = '\n';

    private boolean inHead = true;
    private boolean headBegun;
    private boolean atLineStart = true;
    private boolean refused;

    StrictRequestDecoder() {
        super(
                new HttpDecoderConfig()
                        .setStrictLineParsing(true)
                        .setUseRfc9112TransferEncoding(true)
                        .setAllowDuplicateContentLengths(false)
                        .setValidateHeaders(true));
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf buffer, List<Object> out)
            throws Exception {
        if (refused) {
            buffer.skipBytes(buffer.readableBytes());
            return;
        }
        if (inHead && isFolded(buffer)) {
            refused = true;
            buffer.skipBytes(buffer.readableBytes());
            out.add(folded());
            return;
        }
        int before = out.size();
        int from = buffer.readerIndex();
        super.decode(ctx, buffer, out);
        noteWhereItStands(buffer, from, out.subList(before, out.size()));
    }

    private void noteWhereItStands(ByteBuf buffer, int from, List<Object> decoded) {
        for (Object part : decoded) {
            if (part instanceof HttpRequest) {
                inHead = false;
            }
            if (part instanceof LastHttpContent) {
                inHead = true;
                headBegun = false;
                atLineStart = true;
            }
        }
        int to = buffer.readerIndex();
        if (inHead && to > from) {
            atLineStart = buffer.getByte(to - 1) == LINE_FEED;
            headBegun |= hasCharacter(buffer, from, to);
        }
    }

    /** Whether there is a visible character. Empty lines before a head do not end it. */
    private static boolean hasCharacter(ByteBuf buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer.getByte(i) > ' ') {
                return true;
            }
        }
        return false;
    }

    /** Whether a line of the head begins with a space or tab. */
    private boolean isFolded(ByteBuf buffer) {
        boolean lineStart = atLineStart;
        boolean begun = headBegun;
        for (int i = buffer.readerIndex(); i < buffer.writerIndex(); i++) {
            byte one = buffer.getByte(i);
            if (lineStart && (one == ' ' || one == '\t')) {
                return true;
            }
            lineStart = one == LINE_FEED;
            begun |= one > ' ';
            if (begun && isEndOfHead(buffer, i)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether the empty line at this index ends the head; a body follows, which may begin with any
     * character. The line before it may have been read earlier.
     */
    private boolean isEndOfHead(ByteBuf buffer, int i) {
        int from = buffer.readerIndex();
        if (i < from + 1 || buffer.getByte(i) != LINE_FEED || buffer.getByte(i - 1) != '\r') {
            return false;
        }
        return i == from + 1 ? atLineStart : i >= from + 3 && buffer.getByte(i - 2) == LINE_FEED;
    }

    private static HttpRequest folded() {
        HttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_0, HttpMethod.GET, "/bad-request");
        request.setDecoderResult(
                DecoderResult.failure(
                        new IllegalArgumentException("a header is folded over lines")));
        return request;
    }
}
