package dev.leash.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A second listener of the broker, for consumers elsewhere: they say who they are
 * (SASL/SCRAM-SHA-512) and may read the public topics and nothing else.
 *
 * @param host the name by which they find it
 * @param port where they connect, from 1
 * @param users their passwords by name; at least one
 * @param certificate a PEM file with the private key and the chain of certificates with which
 *     connections are encrypted; null when they are not
 */
public record ExternalListener(
        String host, int port, Map<String, String> users, @Nullable Path certificate) {

    static final String NAME = "EXTERNAL";

    /** What Kafka calls whoever did not say who they are, as the services do. */
    private static final String NOBODY = "ANONYMOUS";

    private static final String SERVICES = "leash";
    private static final String PREFIX = "listener.name.external.";

    public ExternalListener {
        users = Map.copyOf(users);
        if (users.isEmpty()) {
            throw new IllegalArgumentException("nobody may connect from elsewhere");
        }
        users.keySet().stream()
                .filter(name -> !isAllowed(name))
                .forEach(
                        name -> {
                            throw new IllegalArgumentException(name + " may not be a user's name");
                        });
    }

    /**
     * Whether a user may have this name: letters, digits, {@code _} and {@code -}, at most 64. One
     * that begins with {@code leash} could join the groups of the services, and {@code ANONYMOUS}
     * may do everything.
     */
    public static boolean isAllowed(String name) {
        return name.matches("[A-Za-z0-9_-]{1,64}")
                && !name.startsWith(SERVICES)
                && !name.equals(NOBODY);
    }

    String protocol() {
        return certificate == null ? "SASL_PLAINTEXT" : "SASL_SSL";
    }

    /** What the broker needs for it; whoever connects inside is not asked, and may do everything. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + NOBODY);
        settings.put("allow.everyone.if.no.acl.found", "false");
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
