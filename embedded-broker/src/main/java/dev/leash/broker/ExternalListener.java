package dev.leash.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * Second listener of the broker, for consumers elsewhere, which authenticate (SASL/SCRAM-SHA-512)
 * and may only read the public topics.
 *
 * @param host host name for these consumers
 * @param port their port, from 1
 * @param users passwords by user name; at least one
 * @param certificate PEM file with private key and certificate chain for TLS; null for no
 *     encryption
 */
public record ExternalListener(
        String host, int port, Map<String, String> users, @Nullable Path certificate) {

    static final String NAME = "EXTERNAL";

    /** Kafka's name of an unauthenticated user, as the services are. */
    private static final String NOBODY = "ANONYMOUS";

    /**
     * Enough for twenty consumers. While all are taken, be it by somebody who does not sign in, no
     * more consumers come in; the services have another listener, and go on.
     */
    static final int MAX_CONNECTIONS = 64;

    private static final String CONNECTIONS_PER_SECOND = "20";

    /**
     * Idle time after which a connection is closed, so that unauthenticated clients hold a place no
     * longer. Readers ask twice a second. Kafka knows no such bound for one listener, so it is that
     * of the services too, who connect again when they have something to say.
     */
    private static final String IDLE_MILLIS = "20000";

    /** Twice the largest request of the services; with all connections, a quarter of a GiB. */
    private static final String REQUEST_BYTES = "4194304";

    /** Maximum request before authentication. */
    private static final String SIGN_IN_BYTES = "16384";

    private static final String SERVICES = "leash";
    private static final String PREFIX = "listener.name.external.";

    /** Refuses invalid user names and an unusable certificate file. */
    public ExternalListener {
        users = Map.copyOf(users);
        if (users.isEmpty()) {
            throw new IllegalArgumentException("no user is given");
        }
        users.keySet().stream()
                .filter(name -> !isAllowed(name))
                .forEach(
                        name -> {
                            throw new IllegalArgumentException(name + " may not be a user's name");
                        });
        if (certificate != null) {
            requireKey(certificate);
        }
    }

    /**
     * Whether a user name is allowed: letters, digits, {@code _} and {@code -}, at most 64. A name
     * that begins with {@code leash} could join the groups of the services, and {@code ANONYMOUS}
     * may do everything.
     */
    public static boolean isAllowed(String name) {
        return name.matches("[A-Za-z0-9_-]{1,64}")
                && !name.startsWith(SERVICES)
                && !name.equals(NOBODY);
    }

    private static void requireKey(Path certificate) {
        try (DefaultSslEngineFactory reader = new DefaultSslEngineFactory()) {
            ConfigDef known = new ConfigDef();
            SslConfigs.addClientSslSupport(known);
            reader.configure(
                    known.parse(
                            Map.of(
                                    "ssl.keystore.type",
                                    "PEM",
                                    "ssl.keystore.location",
                                    certificate.toString())));
        } catch (KafkaException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException(
                    "%s has no key and certificates that can be read: %s"
                            .formatted(certificate, why.getMessage()),
                    e);
        }
    }

    String protocol() {
        return certificate == null ? "SASL_PLAINTEXT" : "SASL_SSL";
    }

    /**
     * Broker settings for the listener. Internal clients are not authenticated and may do
     * everything.
     */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + NOBODY);
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put(PREFIX + "max.connections", Integer.toString(MAX_CONNECTIONS));
        settings.put(PREFIX + "max.connection.creation.rate", CONNECTIONS_PER_SECOND);
        settings.put("connections.max.idle.ms", IDLE_MILLIS);
        settings.put("socket.request.max.bytes", REQUEST_BYTES);
        settings.put("sasl.server.max.receive.size", SIGN_IN_BYTES);
        settings.put(PREFIX + "sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                PREFIX + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        if (certificate != null) {
            settings.put(PREFIX + "ssl.keystore.type", "PEM");
            settings.put(PREFIX + "ssl.keystore.location", certificate.toString());
        }
        return settings;
    }
}
