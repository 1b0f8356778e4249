package dev.leash.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.settings.Settings;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is held of a request is given back with its own answer. */
class RequestGateTest {

    private static final int BYTES = 1_000;

    private final Guard guard = Guard.of(Settings.of(Map.of()), GuardedServer.SOURCES);
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

    @Test
    void whatIsRefusedIsAnsweredAfterEverythingBeforeIt() {
        ask();
        ask();
        channel.writeInbound(
                new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/no-host"),
                LastHttpContent.EMPTY_LAST_CONTENT);

        assertThat(channel.isOpen()).isTrue();
        assertThat(guard.bodies().held()).isEqualTo(2 * BYTES);

        answer();
        answer();

        assertThat(statusLines()).containsExactly("404", "404", "400");
        assertThat(guard.bodies().held()).isZero();
        channel.advanceTimeBy(3, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whatIsWrittenAfterARefusalIsDropped() {
        ask();
        channel.writeInbound(
                new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/no-host"),
                LastHttpContent.EMPTY_LAST_CONTENT);
        answer();

        assertThatThrownBy(this::answer).isInstanceOf(ClosedChannelException.class);

        assertThat(statusLines()).containsExactly("404", "400");
    }

    /** An answer that never ends, as that of live pages, holds nothing up for ever. */
    @Test
    void aRefusalWaitsOnlySoLongForTheAnswersBeforeIt() {
        ask();
        channel.writeInbound(
                new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/no-host"),
                LastHttpContent.EMPTY_LAST_CONTENT);

        channel.advanceTimeBy(1, TimeUnit.MINUTES);
        channel.runScheduledPendingTasks();

        assertThat(channel.isOpen()).isFalse();
        assertThat(guard.bodies().held()).isZero();
    }

    private List<String> statusLines() {
        StringBuilder written = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            written.append(part.toString(StandardCharsets.ISO_8859_1));
            part.release();
        }
        return Pattern.compile("HTTP/1.1 (\\d+)")
                .matcher(written)
                .results()
                .map(found -> found.group(1))
                .toList();
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
