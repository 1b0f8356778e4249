package dev.leash.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Counts one connection in and out, and closes it at once when it is one too many. */
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

    /** Also when the connection was gone before anything could be read of it. */
    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (admitted != null) {
            guard.connections().leave(admitted);
            admitted = null;
        }
    }
}
