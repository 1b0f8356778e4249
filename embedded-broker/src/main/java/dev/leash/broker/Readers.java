package dev.leash.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
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
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Those who may connect to the {@link ExternalListener}, as the broker's metadata has them: each may
 * read the topics that begin with {@code incident.}, in groups that bear their own name or begin
 * with it and a hyphen. Whoever is not named any more may do nothing any more.
 */
final class Readers {

    private static final int ITERATIONS = 8_192;
    private static final String PUBLIC_TOPICS = "incident.";

    private Readers() {}

    /** Makes it so; the last start may have known others. */
    static void admit(String bootstrapServers, Map<String, String> users) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
            admin.alterUserScramCredentials(credentials(admin, users)).all().get();
            admin.createAcls(users.keySet().stream().flatMap(name -> rights(name).stream()).toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("those who read from elsewhere were not admitted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<UserScramCredentialAlteration> credentials(
            Admin admin, Map<String, String> users) throws ExecutionException, InterruptedException {
        List<UserScramCredentialAlteration> changes = new ArrayList<>();
        Collection<String> known = admin.describeUserScramCredentials().users().get();
        known.stream()
                .filter(name -> !users.containsKey(name))
                .map(name -> new UserScramCredentialDeletion(name, ScramMechanism.SCRAM_SHA_512))
                .forEach(changes::add);
        ScramCredentialInfo form =
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        users.forEach(
                (name, password) ->
                        changes.add(new UserScramCredentialUpsertion(name, form, password)));
        return changes;
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
