package dev.leash.standalone;

import dev.leash.broker.ExternalListener;
import dev.leash.settings.Parsers;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may read the public topics of a broker that runs alone, from elsewhere. */
final class BrokerSettings {

    private static final int SHORTEST_PASSWORD = 16;

    /** Who may. */
    static final Setting<Map<String, String>> USERS =
            Setting.secret(
                    "KAFKA_EXTERNAL_USERS",
                    "Who may read the public topics from elsewhere, with SASL/SCRAM-SHA-512: topics that begin with incident., in consumer groups that bear the user's name or begin with it and a hyphen. Without it nobody may.",
                    "name:password, several separated by commas; names of letters, digits, _ and - that do not begin with leash, passwords of at least 16 characters",
                    BrokerSettings::users);

    /** The name by which consumers find it. */
    static final Setting<String> HOST =
            Setting.of(
                    "KAFKA_EXTERNAL_HOST",
                    "The name by which consumers elsewhere find the broker.",
                    "a host name or an address",
                    "127.0.0.1",
                    Parsers::text);

    /** Where they connect. */
    static final Setting<Integer> PORT =
            Setting.of(
                    "KAFKA_EXTERNAL_PORT",
                    "Where consumers elsewhere connect.",
                    "a whole number from 1 to 65535",
                    "9094",
                    Parsers.wholeNumber(1, 65_535));

    /** What encrypts their connections. */
    static final Setting<Path> CERTIFICATE =
            Setting.optional(
                    "KAFKA_EXTERNAL_CERTIFICATE",
                    "Encrypts the connections of consumers elsewhere. Without it passwords are safe all the same, and what they read is not.",
                    "a PEM file with the private key (PKCS #8) and its chain of certificates",
                    Parsers::path);

    private BrokerSettings() {}

    /** Every setting here. */
    static List<Setting<?>> all() {
        return List.of(USERS, HOST, PORT, CERTIFICATE);
    }

    /** The listener that they ask for; empty when nobody may read from elsewhere. */
    static Optional<ExternalListener> listener(Settings settings) {
        return settings.find(USERS)
                .map(
                        users ->
                                new ExternalListener(
                                        settings.get(HOST),
                                        settings.get(PORT),
                                        users,
                                        settings.find(CERTIFICATE).orElse(null)));
    }

    private static Optional<Map<String, String>> users(String text) {
        Map<String, String> users = new LinkedHashMap<>();
        for (String user : text.strip().split(",", -1)) {
            String[] parts = user.strip().split(":", 2);
            if (parts.length < 2
                    || !ExternalListener.isAllowed(parts[0])
                    || parts[1].length() < SHORTEST_PASSWORD
                    || users.put(parts[0], parts[1]) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(users);
    }
}
