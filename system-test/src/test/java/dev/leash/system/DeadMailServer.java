package dev.leash.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server that takes connections and no mail. */
final class DeadMailServer implements AutoCloseable {

    private final ServerSocket server;
    private final Thread taking;
    private final Queue<Socket> taken = new ConcurrentLinkedQueue<>();

    private DeadMailServer(int port, String greeting) {
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        taking = Thread.ofVirtual().start(() -> take(greeting));
    }

    /** One that never says a word. */
    static DeadMailServer silent(int port) {
        return new DeadMailServer(port, "");
    }

    /** One that says one line and hangs up. */
    static DeadMailServer greeting(int port, String line) {
        return new DeadMailServer(port, line + "\r\n");
    }

    /** How often somebody connected. */
    int connections() {
        return taken.size();
    }

    private void take(String greeting) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                taken.add(socket);
                if (!greeting.isEmpty()) {
                    socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
                    socket.close();
                }
            } catch (IOException hungUpOrClosed) {
                // The next one, then, unless it is closed.
            }
        }
    }

    /** Returns once another server can listen on its port. */
    @Override
    public void close() {
        try {
            server.close();
            taking.join();
            for (Socket socket : taken) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
