package dev.leash.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches bytes arrive before any request is parsed, and reports a request that began to arrive and
 * is not complete in time. A connection on which nothing arrives is left to the idle timeout.
 */
final class Arrival extends ChannelInboundHandlerAdapter {

    /** Event fired along the pipeline when a request is late. */
    enum Late {
        REQUEST
    }

    private final Duration within;
    private boolean coming;
    private @Nullable ScheduledFuture<?> deadline;

    Arrival(Duration within) {
        this.within = within;
    }

    void whole() {
        coming = false;
    }

    /** Stops the watch. */
    void forget() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        coming = true;
        ctx.fireChannelRead(message);
    }

    /**
     * Starts the timer only after a read that leaves a request incomplete; most requests arrive in
     * one read and cost no timer.
     */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (!coming) {
            forget();
        } else if (deadline == null) {
            ChannelPipeline pipeline = ctx.pipeline();
            deadline =
                    ctx.executor()
                            .schedule(
                                    () -> pipeline.fireUserEventTriggered(Late.REQUEST),
                                    within.toMillis(),
                                    TimeUnit.MILLISECONDS);
        }
        ctx.fireChannelReadComplete();
    }
}
