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

/** Settings of the external listener of a broker that runs alone. */
final class BrokerSettings {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerSettings.class);
    private static final int SHORTEST_PASSWORD = 16;

    /** Users who may read the public topics. */
    static final Setting<Map<String, String>> USERS =
            Setting.secret(
                    "KAFKA_EXTERNAL_USERS",
                    "Users that may read the public topics from other machines, with SASL/SCRAM-SHA-512: topics that begin with incident., in consumer groups named like the user or beginning with that name and a hyphen. Without it, only this machine has access.",
                    "name:password, several separated by commas; names of letters, digits, _ and - that do not begin with leash, passwords of at least 16 characters",
                    BrokerSettings::users);

    /** Host name by which consumers find the broker. */
    static final Setting<String> HOST =
            Setting.of(
                    "KAFKA_EXTERNAL_HOST",
                    "The host name that consumers on other machines connect to.",
                    "a host name or an address, one of IPv6 in brackets",
                    "127.0.0.1",
                    BrokerSettings::host);

    /** Port for consumers. */
    static final Setting<Integer> PORT =
            Setting.of(
                    "KAFKA_EXTERNAL_PORT",
                    "The port that consumers on other machines connect to.",
                    "a whole number from 1 to 65535",
                    "9094",
                    Parsers.wholeNumber(1, 65_535));

    /** Certificate for the encryption of their connections. */
    static final Setting<Path> CERTIFICATE =
            Setting.optional(
                    "KAFKA_EXTERNAL_CERTIFICATE",
                    "Encrypts the connections of consumers on other machines. Without it, anyone on the network path can read along, take over a connection, and guess the password offline from a recorded sign-in: set it unless you trust the network.",
                    "a PEM file with the private key (PKCS #8) and its chain of certificates",
                    Parsers::path);

    private BrokerSettings() {}

    /** All settings of this class. */
    static List<Setting<?>> all() {
        return List.of(USERS, HOST, PORT, CERTIFICATE);
    }

    /**
     * The external listener; empty when no users are configured.
     *
     * @param brokerPort port for all other clients
     * @throws RefusedStartException when the settings do not fit together
     */
    static Optional<ExternalListener> listener(Settings settings, int brokerPort) {
        Optional<ExternalListener> listener =
                settings.find(USERS).map(users -> listener(settings, users));
        listener.filter(external -> external.port() == brokerPort)
                .ifPresent(
                        _ -> {
                            throw new RefusedStartException(
                                    "KAFKA_EXTERNAL_PORT and --kafka-port are both %d: choose another for one of them."
                                            .formatted(brokerPort));
                        });
        listener.filter(external -> external.certificate() == null)
                .ifPresent(
                        _ ->
                                LOG.warn(
                                        "Consumers on other machines connect without encryption: anyone on the network path can read along, and guess passwords from recorded sign-ins. Set KAFKA_EXTERNAL_CERTIFICATE."));
        return listener;
    }

    private static ExternalListener listener(Settings settings, Map<String, String> users) {
        Path certificate = settings.find(CERTIFICATE).orElse(null);
        try {
            return new ExternalListener(settings.get(HOST), settings.get(PORT), users, certificate);
        } catch (IllegalArgumentException e) {
            throw new RefusedStartException(
                    "KAFKA_EXTERNAL_CERTIFICATE: %s. Name a PEM file with a private key (PKCS #8) and its chain of certificates that this user may read."
                            .formatted(e.getMessage()));
        }
    }

    /** Host name; refuses wildcard addresses, to which consumers cannot connect. */
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
