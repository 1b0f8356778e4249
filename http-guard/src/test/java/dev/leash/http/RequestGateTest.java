package dev.leash.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.settings.Settings;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is held of a request is given back with its own answer. */
class RequestGateTest {

    private static final int BYTES = 1_000;

    private final Guard guard = Guard.of(Settings.of(Map.of()));
    private final EmbeddedChannel channel = channel(guard);

    @Test
    void whoeverAlwaysHasOneMoreRequestUnderWayHoldsNoMoreThanThat() {
        ask();
        for (int i = 0; i < 10; i++) {
            ask();
            assertThat(guard.bodies().held()).isEqualTo(2 * BYTES);
            answer();
            assertThat(guard.bodies().held()).isEqualTo(BYTES);
        }

        var _ = channel.close();

        assertThat(guard.bodies().held()).isZero();
    }

    private void ask() {
        HttpRequest request =
                new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/webhooks/nowhere");
        request.headers().set("Host", "localhost").set("Content-Length", BYTES);
        channel.writeInbound(
                request, new DefaultLastHttpContent(Unpooled.wrappedBuffer(new byte[BYTES])));
    }

    private void answer() {
        channel.writeOutbound(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_FOUND));
    }

    private static EmbeddedChannel channel(Guard guard) {
        ResponseEncoder responses = new ResponseEncoder();
        Arrival arrival = new Arrival(Duration.ofMinutes(1));
        return new EmbeddedChannel(responses, new RequestGate(guard, arrival, responses));
    }
}
