package dev.leash.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/**
 * Search for free ports. A port may be taken before the broker uses it; ports cannot be reserved.
 */
final class Ports {

    /** Below the ports that systems assign to clients, which may be taken at any moment. */
    private static final int FIRST_OF_CLIENTS = 32_000;

    private static final int LOWEST = 20_000;
    private static final int ATTEMPTS = 100;

    private Ports() {}

    /**
     * The requested port, or a free one for 0.
     *
     * @throws PortTakenException when another process listens on it
     */
    static int free(int wanted) {
        return wanted == 0 ? freeBut(Set.of(), Ports::random) : thisOne(wanted);
    }

    /**
     * A free port, except those about to be used.
     *
     * @throws PortTakenException when none is found
     */
    static int freeBut(Set<Integer> taken) {
        return freeBut(taken, Ports::random);
    }

    static int freeBut(Set<Integer> taken, IntSupplier candidates) {
        int port = candidates.getAsInt();
        for (int attempt = 1; attempt < ATTEMPTS && !isFree(port, taken); attempt++) {
            port = candidates.getAsInt();
        }
        return thisOne(port);
    }

    private static boolean isFree(int port, Set<Integer> taken) {
        return !taken.contains(port) && obstacle(port).isEmpty();
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(LOWEST, FIRST_OF_CLIENTS);
    }

    private static int thisOne(int port) {
        obstacle(port)
                .ifPresent(
                        obstacle -> {
                            throw new PortTakenException(port, obstacle);
                        });
        return port;
    }

    private static Optional<IOException> obstacle(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Optional.empty();
        } catch (IOException taken) {
            return Optional.of(taken);
        }
    }
}
