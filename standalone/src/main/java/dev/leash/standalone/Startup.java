package dev.leash.standalone;

import dev.leash.settings.DataSettings;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.SecretSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.kafka.KafkaAccess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks and preparations before anything starts, so that a problem is explained in one line. */
final class Startup {

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);
    private static final int SECRET_BYTES = 32;
    private static final int LAST_OF_ASCII = 0x7f;

    private Startup() {}

    /**
     * Completes the settings: the folder, the link secret stored in it, and the actual port when
     * any is allowed, because links contain it.
     *
     * @throws RefusedStartException when something is wrong that the administrator can fix
     */
    static Settings prepare(Settings settings, Set<Part> parts) {
        List<String> problems = settings.problems(Part.settingsOf(parts));
        if (!problems.isEmpty()) {
            throw new RefusedStartException(String.join("\n", problems));
        }
        List<String> together = problemsTogether(settings, parts);
        if (!together.isEmpty()) {
            throw new RefusedStartException(String.join("\n", together));
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

    /**
     * Settings that do not fit together or are missing, except the link secret, which is generated
     * when missing.
     */
    private static List<String> problemsTogether(Settings settings, Set<Part> parts) {
        Settings complete =
                settings.find(SecretSettings.LINK_SECRET).isPresent()
                        ? settings
                        : settings.with(
                                Map.of(
                                        SecretSettings.LINK_SECRET.name(),
                                        Base64.getEncoder().encodeToString(random())));
        Stream<Optional<String>> ofParts =
                parts.stream().map(part -> problem(() -> part.check(complete)));
        Stream<Optional<String>> ofKafka = Stream.of(problem(() -> checkKafka(complete)));
        return Stream.concat(ofKafka, ofParts).flatMap(Optional::stream).distinct().toList();
    }

    private static Optional<String> problem(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (RefusedSettingException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        } catch (ConfigException refused) {
            return Optional.of(
                    "A setting that begins with KAFKA_CLIENT_ is not allowed: "
                            + refused.getMessage());
        }
    }

    /** Lets Kafka itself check the settings for its clients. */
    private static void checkKafka(Settings settings) {
        KafkaAccess kafka = KafkaSettings.access(settings);
        Map<String, Object> client = new HashMap<>(kafka.client());
        client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        var _ = new AdminClientConfig(client);
    }

    private static byte[] random() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /**
     * Checks the name of the folder. Java encodes file names in the encoding of the locale; files
     * with other characters can be neither read nor written.
     */
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
            keepToOwner(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
        } catch (IOException e) {
            throw new RefusedStartException(
                    "The folder %s cannot be written. Choose another with --data DIR."
                            .formatted(folder));
        }
    }

    /**
     * Makes the folder accessible to its owner only, because it contains contacts, links and
     * messages. Everything below is reached through it alone.
     */
    private static void keepToOwner(Path folder) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        } catch (FileSystemException notTheOwner) {
            LOG.warn(
                    "{} belongs to another user, so others may be able to read the data in it: contacts, links and messages. Restrict its permissions to its owner",
                    folder);
        }
    }

    /**
     * The port, or a free one when any is allowed.
     *
     * @throws RefusedStartException when it is taken or not allowed
     */
    static int freePort(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new RefusedStartException(
                    "Port %d on %s is in use or not permitted. Choose another with --port."
                            .formatted(port, host));
        }
    }

    private static String secretIn(Path folder) {
        Path file = folder.resolve("link-secret");
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            // The process that created it may have been interrupted, or had no room on the disk.
            if (Files.size(file) == 0) {
                Files.writeString(file, Base64.getEncoder().encodeToString(random()));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new RefusedStartException(
                    "The file " + file + " cannot be read or written. Check its owner.");
        }
    }
}
