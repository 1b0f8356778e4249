package dev.leash.system;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Many connections on which a body was announced, and less than all of it was sent.
 *
 * @param connections the connections
 */
record HalfSent(List<SocketChannel> connections) implements AutoCloseable {

    private static final int ANNOUNCED = 295_000;
    private static final int SENT = 290_000;
    private static final int WANTED = 3_000;

    /** What this process and the other, which has the same limit, need besides. */
    private static final int RESERVED = 600;

    /** As many as there may be, one after the other to each of the paths. */
    static HalfSent to(int port, List<String> paths) {
        byte[] body = "x".repeat(SENT).getBytes(StandardCharsets.US_ASCII);
        List<SocketChannel> connections = new ArrayList<>();
        for (int i = 0; i < most(); i++) {
            String head =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n"
                            .formatted(paths.get(i % paths.size()), ANNOUNCED);
            send(port, head, body, connections);
        }
        return new HalfSent(connections);
    }

    /** Whoever is hung up on meanwhile was refused, which is fine. */
    private static void send(int port, String head, byte[] body, List<SocketChannel> connections) {
        try {
            SocketChannel channel =
                    SocketChannel.open(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            connections.add(channel);
            channel.configureBlocking(false);
            var _ = channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer rest = ByteBuffer.wrap(body);
            while (channel.write(rest) > 0) {
                // As much as the system takes.
            }
        } catch (IOException hungUp) {
            // The next one, then.
        }
    }

    private static int most() {
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof UnixOperatingSystemMXBean unix) {
            long free = unix.getMaxFileDescriptorCount() - RESERVED;
            return (int) Math.max(1, Math.min(WANTED, free));
        }
        return WANTED;
    }

    @Override
    public void close() {
        for (SocketChannel connection : connections) {
            try {
                connection.close();
            } catch (IOException gone) {
                // It was closed already.
            }
        }
    }
}
