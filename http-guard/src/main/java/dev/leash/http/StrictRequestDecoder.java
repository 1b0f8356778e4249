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
 * Reads requests as RFC 9112 has them, and refuses what another reader may understand otherwise:
 * lines without carriage return, bodies with two lengths, chunk extensions that are none, and
 * headers folded over lines, of which Netty would make one.
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

    /** Empty lines may come before a head, and are no end of it. */
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
     * The empty line; what follows is a body, which may begin as it likes. The line before it may
     * have come earlier, and been read.
     */
    private boolean isEndOfHead(ByteBuf buffer, int i) {
        int from = buffer.readerIndex();
        if (i < from + 1 || buffer.getByte(i) != LINE_FEED || buffer.getByte(i - 1) != '\r') {
            return false;
        }
        return i == from + 1
                ? atLineStart
                : i >= from + 3 && buffer.getByte(i - 2) == LINE_FEED;
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
