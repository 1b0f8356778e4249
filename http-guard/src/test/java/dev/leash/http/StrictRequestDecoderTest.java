package dev.leash.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Wherever the network cuts a request, it is read as the same. */
class StrictRequestDecoderTest {

    private static final String HEAD =
            "POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 17\r\n\r\n";
    private static final String BODY = " {\n  \"a\":\r\n \"b\"}";
    private static final String FOLDED =
            "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nX-A: a\r\n b\r\n\r\n";

    @Test
    void aBodyWithIndentedLinesIsNoFoldedHeaderWhereverTheRequestIsCut() {
        String request = HEAD + BODY + "x";
        for (int cut = 1; cut < request.length(); cut++) {
            Read read = read(request.substring(0, cut), request.substring(cut));

            assertThat(read.failed()).as("cut at %s", cut).isFalse();
            assertThat(read.body()).as("cut at %s", cut).isEqualTo(BODY + "x");
        }
    }

    @Test
    void aFoldedHeaderIsSeenWhereverTheRequestIsCut() {
        for (String before : new String[] {"", "\r\n", "\r\n\r\n", HEAD + BODY + "x"}) {
            String request = before + FOLDED;
            for (int cut = 1; cut < request.length(); cut++) {
                assertThat(read(request.substring(0, cut), request.substring(cut)).failed())
                        .as("cut at %s of %s", cut, request)
                        .isTrue();
            }
        }
    }

    private record Read(boolean failed, String body) {}

    private static Read read(String... parts) {
        EmbeddedChannel channel = new EmbeddedChannel(new StrictRequestDecoder());
        for (String part : parts) {
            channel.writeInbound(Unpooled.copiedBuffer(part, StandardCharsets.US_ASCII));
        }
        boolean failed = false;
        StringBuilder body = new StringBuilder();
        Object message = channel.readInbound();
        while (message != null) {
            if (message instanceof HttpRequest request) {
                failed |= request.decoderResult().isFailure();
            }
            if (message instanceof HttpContent content) {
                body.append(content.content().toString(StandardCharsets.US_ASCII));
                content.release();
            }
            message = channel.readInbound();
        }
        channel.finishAndReleaseAll();
        return new Read(failed, body.toString());
    }
}
