package dev.leash.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Counts a connection in and out, and closes it at once when the limit is exceeded. */
final class ConnectionGate extends ChannelInboundHandlerAdapter {

    private final Guard guard;
    private @Nullable SocketAddress admitted;

    ConnectionGate(Guard guard) {
        this.guard = guard;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        SocketAddress from = ctx.channel().remoteAddress();
        if (guard.connections().admit(from)) {
            admitted = from;
        } else {
            guard.refusedConnection();
            var _ = ctx.close();
        }
    }

    /** Also called when the connection was closed before anything could be read from it. */
    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (admitted != null) {
            guard.connections().leave(admitted);
            admitted = null;
        }
    }
}
