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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may read the public topics of a broker that runs alone, from elsewhere. */
final class BrokerSettings {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerSettings.class);
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
                    "a host name or an address, one of IPv6 in brackets",
                    "127.0.0.1",
                    BrokerSettings::host);

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
                    "Encrypts the connections of consumers elsewhere. Without it whoever is between can read along and take a connection over, and guess the password offline from a sign-in they recorded: set it wherever you do not trust the network.",
                    "a PEM file with the private key (PKCS #8) and its chain of certificates",
                    Parsers::path);

    private BrokerSettings() {}

    /** Every setting here. */
    static List<Setting<?>> all() {
        return List.of(USERS, HOST, PORT, CERTIFICATE);
    }

    /**
     * The listener that they ask for; empty when nobody may read from elsewhere.
     *
     * @param brokerPort where everybody else connects
     * @throws RefusedStartException when it cannot be one
     */
    static Optional<ExternalListener> listener(Settings settings, int brokerPort) {
        Optional<ExternalListener> listener =
                settings.find(USERS).map(users -> listener(settings, users));
        listener.filter(external -> external.port() == brokerPort)
                .ifPresent(
                        _ -> {
                            throw new RefusedStartException(
                                    "KAFKA_EXTERNAL_PORT is %d, and so is --kafka-port: choose another for one of them."
                                            .formatted(brokerPort));
                        });
        listener.filter(external -> external.certificate() == null)
                .ifPresent(
                        _ ->
                                LOG.warn(
                                        "Consumers elsewhere connect without encryption: whoever is between can read along, and guess passwords from what they recorded. Set KAFKA_EXTERNAL_CERTIFICATE."));
        return listener;
    }

    private static ExternalListener listener(Settings settings, Map<String, String> users) {
        Path certificate = settings.find(CERTIFICATE).orElse(null);
        try {
            return new ExternalListener(
                    settings.get(HOST), settings.get(PORT), users, certificate);
        } catch (IllegalArgumentException e) {
            throw new RefusedStartException(
                    "KAFKA_EXTERNAL_CERTIFICATE: %s. Name a PEM file with a private key (PKCS #8) and its chain of certificates that this user may read."
                            .formatted(e.getMessage()));
        }
    }

    /** Consumers cannot connect to what stands for every address. */
    private static Optional<String> host(String text) {
        return Parsers.hostNames(text)
                .filter(host -> !host.contains(","))
                .filter(host -> !host.equals("0.0.0.0") && !host.equals("[::]"));
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
