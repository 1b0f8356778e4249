package dev.leash.standalone;

import dev.leash.settings.DataSettings;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.SecretSettings;
import dev.leash.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is checked and prepared before anything starts, so that what is wrong is said in one line.
 */
final class Startup {

    private static final int SECRET_BYTES = 32;
    private static final int LAST_OF_ASCII = 0x7f;

    private Startup() {}

    /**
     * The settings with what a start has to make up: the folder, the secret of links kept in it,
     * and which port it is when any would do, because links begin with it.
     *
     * @throws RefusedStartException when something is wrong that whoever starts Leash can mend
     */
    static Settings prepare(Settings settings, Set<Part> parts) {
        List<String> problems = settings.problems(Part.settingsOf(parts));
        if (!problems.isEmpty()) {
            throw new RefusedStartException(String.join("\n", problems));
        }
        Path folder = settings.get(DataSettings.DIR).toAbsolutePath().normalize();
        requireNameable(folder);
        requireWritable(folder);
        int port = freePort(settings.get(HttpSettings.HOST), settings.get(HttpSettings.PORT));
        Settings listening = settings.with(Map.of(HttpSettings.PORT.name(), String.valueOf(port)));
        return settings.find(SecretSettings.LINK_SECRET).isPresent()
                ? listening
                : listening.with(Map.of(SecretSettings.LINK_SECRET.name(), secretIn(folder)));
    }

    /** Java names files in the encoding of the locale; what that lacks can be neither read nor written. */
    private static void requireNameable(Path folder) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean isUtf8 = encoding.equalsIgnoreCase("UTF-8");
        if (!isUtf8 && folder.toString().chars().anyMatch(letter -> letter > LAST_OF_ASCII)) {
            throw new RefusedStartException(
                    "The name of the folder %s has letters that cannot be written in this locale, whose encoding is %s. Start with LC_ALL=C.UTF-8, as ./leash does, or choose another with --data DIR."
                            .formatted(folder, encoding));
        }
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
        } catch (IOException e) {
            throw new RefusedStartException(
                    "The folder %s cannot be written. Choose another with --data DIR."
                            .formatted(folder));
        }
    }

    private static int freePort(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new RefusedStartException(
                    "Port %d on %s is taken or not allowed. Choose another with --port."
                            .formatted(port, host));
        }
    }

    private static String secretIn(Path folder) {
        Path file = folder.resolve("link-secret");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(secret);
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(secret));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new RefusedStartException(
                    "The file " + file + " cannot be read or written. Check its owner.");
        }
    }
}
