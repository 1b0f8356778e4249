package dev.leash.chaos.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** TCP proxy that can delay or cut connections. Thread-safe. */
public final class Proxy implements AutoCloseable {

    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int BACKLOG = 128;
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);

    private final ServerSocket server;
    private final int target;
    private final Map<Socket, Socket> pairs = new ConcurrentHashMap<>();
    private volatile boolean isCut;
    private volatile Duration delay = Duration.ZERO;

    private Proxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** Forwards connections from one port of this machine to another. */
    public static Proxy start(int port, int target) {
        try {
            ServerSocket server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            Proxy proxy = new Proxy(server, target);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts all connections, and accepts none until {@link #mend}. */
    public void cut() {
        isCut = true;
        pairs.forEach(Proxy::cut);
    }

    /** Delays every chunk of data. */
    public void slowDown(Duration each) {
        delay = each;
    }

    /** Ends delays and cuts. */
    public void mend() {
        isCut = false;
        delay = Duration.ZERO;
    }

    /** Cuts the connection that reaches the target from this port. */
    public void cut(int localPort) {
        pairs.forEach(
                (client, forwarded) -> {
                    if (forwarded.getLocalPort() == localPort) {
                        cut(client, forwarded);
                    }
                });
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Socket forwarded = new Socket();
        try {
            if (isCut) {
                cut(client, forwarded);
                return;
            }
            client.setTcpNoDelay(true);
            forwarded.setTcpNoDelay(true);
            forwarded.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), target),
                    (int) CONNECTS_WITHIN.toMillis());
            pairs.put(client, forwarded);
            Thread there =
                    Thread.ofVirtual().start(() -> pump(client, forwarded, client, forwarded));
            pump(forwarded, client, client, forwarded);
            there.join();
        } catch (IOException refused) {
            cut(client, forwarded);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pairs.remove(client);
            close(client, forwarded);
        }
    }

    private void pump(Socket from, Socket to, Socket client, Socket forwarded) {
        byte[] chunk = new byte[CHUNK_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                LockSupport.parkNanos(delay.toNanos());
                out.write(chunk, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            cut(client, forwarded);
        }
    }

    /** Resets the connections, instead of closing them in order. */
    private static void cut(Socket client, Socket forwarded) {
        reset(client);
        reset(forwarded);
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            // Closed already.
        }
    }

    private static void close(Socket client, Socket forwarded) {
        try (client;
                forwarded) {
            // Nothing else can be done.
        } catch (IOException closed) {
            // Closed already.
        }
    }

    @Override
    public void close() {
        isCut = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pairs.forEach(Proxy::close);
    }
}
