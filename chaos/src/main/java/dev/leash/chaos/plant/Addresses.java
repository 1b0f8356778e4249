package dev.leash.chaos.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Addresses of a run, all on loopback.
 *
 * @param folder folder of the processes' files
 * @param broker port of the broker
 * @param kafka port of the proxy in front of the broker
 * @param mail port of the mail server
 * @param intake port of reports
 * @param dashboard port of the dashboard
 */
public record Addresses(Path folder, int broker, int kafka, int mail, int intake, int dashboard) {

    /** First ephemeral port of clients; a free one above might be taken before it is used. */
    private static final int FIRST_OF_CLIENTS = 32_000;

    private static final int LOWEST_PORT = 20_000;
    private static final int PORT_ATTEMPTS = 1_000;

    /** A free port. */
    public static int freePort() {
        for (int attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, FIRST_OF_CLIENTS);
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException taken) {
                // Tries another one.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no port is free");
    }

    /** Folder of the workbook. */
    public Path workbook() {
        return folder.resolve("sheets").resolve("workbook");
    }
}
