package dev.leash.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Users of the {@link ExternalListener} in the broker's metadata: each may read the topics that
 * begin with {@code incident.}, in groups named after the user, optionally followed by a hyphen and
 * more. Users that are no longer configured lose all rights.
 */
final class Readers {

    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;
    private static final int ITERATIONS = 8_192;
    private static final int TIMEOUT_MS = 20_000;

    /** Quota of each user: a gigabyte in two minutes, and half of one broker thread. */
    private static final Double BYTES_PER_SECOND = 8.0 * 1024 * 1024;

    private static final Double PERCENT_OF_A_THREAD = 50.0;
    private static final String PUBLIC_TOPICS = "incident.";

    private Readers() {}

    /**
     * Updates the users, which may differ from those of the last start. Former ones are removed
     * first; users that stay keep their rights without interruption.
     *
     * @throws NotAdmittedException when the broker refuses, or does not answer
     */
    static void admit(String bootstrapServers, Map<String, String> users) {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                "bootstrap.servers", bootstrapServers,
                                "default.api.timeout.ms", TIMEOUT_MS,
                                "request.timeout.ms", TIMEOUT_MS / 2))) {
            Set<AclBinding> wanted =
                    users.keySet().stream()
                            .flatMap(name -> rights(name).stream())
                            .collect(Collectors.toSet());
            Set<AclBinding> there =
                    Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
            remove(admin, strangers(admin, users.keySet()), without(there, wanted));
            add(admin, users, without(wanted, there));
        } catch (ExecutionException e) {
            throw new NotAdmittedException(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAdmittedException(e);
        }
    }

    private static Set<AclBinding> without(Set<AclBinding> rights, Set<AclBinding> others) {
        return rights.stream().filter(right -> !others.contains(right)).collect(Collectors.toSet());
    }

    private static List<String> strangers(Admin admin, Set<String> users)
            throws ExecutionException, InterruptedException {
        return admin.describeUserScramCredentials().users().get().stream()
                .filter(name -> !users.contains(name))
                .toList();
    }

    private static void remove(Admin admin, List<String> strangers, Set<AclBinding> rights)
            throws ExecutionException, InterruptedException {
        admin.alterUserScramCredentials(
                        strangers.stream()
                                .<UserScramCredentialAlteration>map(
                                        name -> new UserScramCredentialDeletion(name, MECHANISM))
                                .toList())
                .all()
                .get();
        admin.deleteAcls(rights.stream().map(AclBinding::toFilter).toList()).all().get();
        admin.alterClientQuotas(strangers.stream().map(name -> quota(name, null, null)).toList())
                .all()
                .get();
    }

    private static void add(Admin admin, Map<String, String> users, Set<AclBinding> rights)
            throws ExecutionException, InterruptedException {
        admin.alterClientQuotas(
                        users.keySet().stream()
                                .map(name -> quota(name, BYTES_PER_SECOND, PERCENT_OF_A_THREAD))
                                .toList())
                .all()
                .get();
        ScramCredentialInfo form = new ScramCredentialInfo(MECHANISM, ITERATIONS);
        admin.alterUserScramCredentials(
                        users.entrySet().stream()
                                .<UserScramCredentialAlteration>map(
                                        user ->
                                                new UserScramCredentialUpsertion(
                                                        user.getKey(), form, user.getValue()))
                                .toList())
                .all()
                .get();
        admin.createAcls(rights).all().get();
    }

    /** Quota of a user; null removes a limit. */
    private static ClientQuotaAlteration quota(
            String name, @Nullable Double bytesPerSecond, @Nullable Double percent) {
        return new ClientQuotaAlteration(
                new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, name)),
                List.of(
                        new ClientQuotaAlteration.Op("consumer_byte_rate", bytesPerSecond),
                        new ClientQuotaAlteration.Op("request_percentage", percent)));
    }

    private static List<AclBinding> rights(String name) {
        return List.of(
                mayRead(name, ResourceType.TOPIC, PUBLIC_TOPICS, PatternType.PREFIXED),
                mayRead(name, ResourceType.GROUP, name, PatternType.LITERAL),
                mayRead(name, ResourceType.GROUP, name + "-", PatternType.PREFIXED));
    }

    private static AclBinding mayRead(
            String name, ResourceType type, String resource, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, resource, pattern),
                new AccessControlEntry(
                        "User:" + name, "*", AclOperation.READ, AclPermissionType.ALLOW));
    }
}
