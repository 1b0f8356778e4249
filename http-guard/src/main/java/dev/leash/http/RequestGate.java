package dev.leash.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gate between one connection and the routes: passes allowed requests on, counts the bytes of
 * bodies until they are answered, and answers refused requests itself. Bodies are copied from
 * network buffers, so that every byte held is counted.
 */
final class RequestGate extends ChannelDuplexHandler {

    /** Maximum number of pipelined requests without a response; more than any client sends. */
    private static final int MOST_UNANSWERED = 128;

    /**
     * How long the connection stays open after a refusal, so that a client that is still sending
     * can read it.
     */
    private static final int LINGER_SECONDS = 2;

    /** How long a refusal waits for the responses to earlier requests. */
    private static final int EARLIER_ANSWERS_SECONDS = 30;

    private final Guard guard;
    private final Arrival arrival;
    private final ResponseEncoder responses;

    private @Nullable HttpRequest request;
    private long most;
    private long received;

    /** Body bytes held for each request without a complete response, in order. */
    private final Deque<Long> held = new ArrayDeque<>();

    /** Whether a request has begun that is not complete. */
    private boolean receiving;

    private boolean answering;

    /** Refusal that ends the connection once earlier requests are answered; null until then. */
    private @Nullable Refusal refused;

    private boolean isRefusedAnswered;
    private int earlierAnswers;
    private boolean saidLastWord;

    RequestGate(Guard guard, Arrival arrival, ResponseEncoder responses) {
        this.guard = guard;
        this.arrival = arrival;
        this.responses = responses;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        Object passed = refused == null ? admitted(ctx, message) : null;
        boolean last = message instanceof LastHttpContent;
        if (last) {
            arrival.whole();
            receiving = false;
        }
        if (passed != null) {
            ctx.fireChannelRead(passed);
            return;
        }
        ReferenceCountUtil.release(message);
        if (last && saidLastWord) {
            var _ =
                    ctx.writeAndFlush(Unpooled.EMPTY_BUFFER)
                            .addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** The message to pass on to the routes; null when it was refused. */
    private @Nullable Object admitted(ChannelHandlerContext ctx, Object message) {
        Optional<Refusal> refusal = Optional.empty();
        if (message instanceof HttpRequest begun) {
            refusal = begin(begun);
        }
        if (refusal.isEmpty() && message instanceof HttpContent content) {
            refusal = take(content);
        }
        if (refusal.isPresent()) {
            refuse(ctx, refusal.get());
            return null;
        }
        return message instanceof HttpContent content && !(message instanceof HttpRequest)
                ? copied(content)
                : message;
    }

    private Optional<Refusal> begin(HttpRequest begun) {
        request = begun;
        receiving = true;
        received = 0;
        responses.asked(begun.method());
        held.add(0L);
        if (begun.decoderResult().isFailure()) {
            return Optional.of(Refusal.malformed("it is not valid HTTP/1.1 (RFC 9112)."));
        }
        Optional<Refusal> refusal = guard.screening().refusal(begun);
        if (refusal.isPresent()) {
            return refusal;
        }
        most = guard.limits().of(Screening.path(begun.uri()));
        if (HttpUtil.isContentLengthSet(begun) && HttpUtil.getContentLength(begun, 0L) > most) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        boolean hasBody =
                HttpUtil.isTransferEncodingChunked(begun)
                        || HttpUtil.getContentLength(begun, 0L) > 0;
        return responses.unanswered() > MOST_UNANSWERED || (hasBody && guard.bodies().isSpent())
                ? Optional.of(Refusal.CROWDED)
                : Optional.empty();
    }

    private Optional<Refusal> take(HttpContent content) {
        if (content.decoderResult().isFailure()) {
            return Optional.of(Refusal.malformed("its body does not match its headers."));
        }
        int bytes = content.content().readableBytes();
        received += bytes;
        if (received > most && bytes > 0) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        boolean isAnswered = responses.unanswered() == 0 && !answering;
        if (bytes == 0 || isAnswered) {
            return Optional.empty();
        }
        if (!guard.bodies().take(bytes)) {
            return Optional.of(Refusal.CROWDED);
        }
        held.add(held.removeLast() + bytes);
        return Optional.empty();
    }

    private static HttpContent copied(HttpContent content) {
        ByteBuf bytes = content.content();
        if (!bytes.isReadable()) {
            return content;
        }
        HttpContent copy = content.replace(Unpooled.copiedBuffer(bytes));
        content.release();
        return copy;
    }

    /**
     * Sends the refusal once all earlier requests are answered, and closes the connection; discards
     * what arrives meanwhile.
     */
    private void refuse(ChannelHandlerContext ctx, Refusal refusal) {
        refused = refusal;
        arrival.forget();
        guard.refused(refusal);
        int unanswered = responses.unanswered();
        isRefusedAnswered = receiving && unanswered == 0;
        earlierAnswers =
                (answering ? 1 : 0) + unanswered - (receiving && !isRefusedAnswered ? 1 : 0);
        if (receiving && !isRefusedAnswered) {
            guard.bodies().giveBack(held.removeLast());
        }
        if (earlierAnswers == 0) {
            sayLastWord(ctx, refusal);
        } else {
            closeIn(ctx, EARLIER_ANSWERS_SECONDS);
        }
    }

    private void sayLastWord(ChannelHandlerContext ctx, Refusal refusal) {
        saidLastWord = true;
        ctx.channel().config().setAutoRead(true);
        if (!isRefusedAnswered) {
            var _ = ctx.writeAndFlush(RefusalAnswer.of(refusal, request));
        }
        closeIn(ctx, LINGER_SECONDS);
    }

    private static void closeIn(ChannelHandlerContext ctx, int seconds) {
        var _ = ctx.executor().schedule(() -> close(ctx), seconds, TimeUnit.SECONDS);
    }

    private static void close(ChannelHandlerContext ctx) {
        var _ = ctx.close();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (saidLastWord) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse response) {
            answering = response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
        }
        boolean isEnd = answering && message instanceof LastHttpContent;
        var _ = ctx.write(message, promise);
        if (isEnd) {
            answered(ctx);
        }
    }

    private void answered(ChannelHandlerContext ctx) {
        answering = false;
        Long ofAnswered = held.poll();
        guard.bodies().giveBack(ofAnswered == null ? 0 : ofAnswered);
        if (refused != null && --earlierAnswers == 0) {
            sayLastWord(ctx, refused);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (!Arrival.Late.REQUEST.equals(event)) {
            ctx.fireUserEventTriggered(event);
        } else if (saidLastWord) {
            var _ = ctx.close();
        } else if (refused == null) {
            refuse(ctx, Refusal.LATE);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        arrival.forget();
        giveBack();
        ctx.fireChannelInactive();
    }

    private void giveBack() {
        held.forEach(guard.bodies()::giveBack);
        held.clear();
    }
}
