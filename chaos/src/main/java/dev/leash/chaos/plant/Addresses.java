package dev.leash.chaos.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

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

    /** A port nobody listens on now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the workbook is. */
    public Path workbook() {
        return folder.resolve("sheets").resolve("workbook");
    }
}
