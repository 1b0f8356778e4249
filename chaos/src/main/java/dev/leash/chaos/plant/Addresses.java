package dev.leash.chaos.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where everything is. All of it is on loopback.
 *
 * @param folder where processes keep what they keep
 * @param broker where the broker listens
 * @param kafka where its clients connect
 * @param mail where mails are handed over
 * @param intake where reports go
 * @param dashboard where people look
 */
public record Addresses(Path folder, int broker, int kafka, int mail, int intake, int dashboard) {

    /** Below those that systems give to clients: one of them would be taken before it is used. */
    private static final int FIRST_OF_CLIENTS = 32_000;

    private static final int LOWEST_PORT = 20_000;
    private static final int PORT_ATTEMPTS = 1_000;

    /** A port nobody listens on now. */
    public static int freePort() {
        for (int attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, FIRST_OF_CLIENTS);
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException taken) {
                // Another one, then.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no port is free");
    }

    /** Where the workbook is. */
    public Path workbook() {
        return folder.resolve("sheets").resolve("workbook");
    }
}
