package dev.leash.wire.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.RunningBroker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("broker")
class ProvisioningTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    private static final int PARTITIONS = 3;
    private static final Map<String, String> FOR_EVER = Topics.EVENTS.config();

    private final Provisioning provisioning = new Provisioning(BROKER.kafka(PARTITIONS));

    @AfterEach
    void leaveNothingBehind() throws Exception {
        try (Admin admin = BROKER.admin()) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
            await().until(() -> admin.listTopics().names().get().isEmpty());
        }
    }

    @Test
    void createsEveryTopicOfTheCatalogue() throws Exception {
        List<String> created = provisioning.ensure();

        assertThat(created).containsExactlyInAnyOrderElementsOf(everyName());
        assertThat(existing()).containsExactlyInAnyOrderElementsOf(everyName());
    }

    @Test
    void topicsAreAsTheCatalogueSays() throws Exception {
        var _ = provisioning.ensure();

        for (Topic<?> topic : Topics.all()) {
            assertThat(configOf(topic.name())).containsAllEntriesOf(topic.config());
            assertThat(partitionsOf(topic.name()))
                    .as(topic.name())
                    .isEqualTo(topic.spread() == Topic.Spread.ONE ? 1 : PARTITIONS);
        }
    }

    @Test
    void deadLettersHaveRoomForTheLargestRecordAndItsHeaders() throws Exception {
        var _ = provisioning.ensure();

        assertThat(partitionsOf(Topics.DEAD_LETTERS)).isEqualTo(1);
        assertThat(configOf(Topics.DEAD_LETTERS))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", Long.toString(30L * 24 * 60 * 60 * 1000))
                .containsEntry("max.message.bytes", "2097152");
    }

    @Test
    void createsNothingTheSecondTime() {
        var _ = provisioning.ensure();

        assertThat(provisioning.ensure()).isEmpty();
    }

    @Test
    void severalServicesMayDoSoAtOnce() throws Exception {
        List<String> created = new ArrayList<>();
        try (ExecutorService services = Executors.newFixedThreadPool(4)) {
            Callable<List<String>> service =
                    () -> new Provisioning(BROKER.kafka(PARTITIONS)).ensure();
            for (Future<List<String>> each :
                    services.invokeAll(List.of(service, service, service, service))) {
                created.addAll(each.get());
            }
        }

        assertThat(created).containsExactlyInAnyOrderElementsOf(everyName());
        assertThat(existing()).containsExactlyInAnyOrderElementsOf(everyName());
    }

    @Test
    void leavesWhateverElseIsThereAlone() throws Exception {
        create("orders", 7, Map.of("cleanup.policy", "compact"));

        assertThat(provisioning.ensure()).doesNotContain("orders");
        assertThat(partitionsOf("orders")).isEqualTo(7);
    }

    @Test
    void whatIsErasedGoesFromTopicsOfOlderReleasesToo() throws Exception {
        create(Topics.DIRECTORY.name(), 1, Map.of("cleanup.policy", "compact"));
        create(Topics.PEOPLE.name(), 1, sooner());

        assertThat(provisioning.ensure()).doesNotContain(Topics.DIRECTORY.name());

        assertThat(configOf(Topics.DIRECTORY.name()))
                .containsEntry("max.compaction.lag.ms", "86400000");
        assertThat(configOf(Topics.PEOPLE.name()))
                .containsEntry("max.compaction.lag.ms", "3600000");
    }

    private static Map<String, String> sooner() {
        return Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "3600000");
    }

    @Test
    void refusesATopicThatForgets() throws Exception {
        create(Topics.EVENTS.name(), PARTITIONS, with("retention.ms", "604800000"));

        assertThatThrownBy(provisioning::ensure)
                .isInstanceOf(UnfitTopicException.class)
                .hasMessage(
                        "topic incident.events has retention.ms 604800000 but needs -1;"
                                + " change it, or use another cluster");
    }

    @Test
    void refusesATopicThatForgetsWhenItIsFull() throws Exception {
        create(Topics.NOTIFICATIONS.name(), PARTITIONS, with("retention.bytes", "1000000"));

        assertThatThrownBy(provisioning::ensure)
                .isInstanceOf(UnfitTopicException.class)
                .hasMessageContaining("incident.notifications has retention.bytes 1000000");
    }

    @Test
    void refusesAWrongCleanupPolicy() throws Exception {
        create(Topics.DIRECTORY.name(), 1, Map.of("cleanup.policy", "delete"));

        assertThatThrownBy(provisioning::ensure)
                .isInstanceOf(UnfitTopicException.class)
                .hasMessageContaining(
                        "topic leash.directory has cleanup.policy delete but needs compact");
    }

    @Test
    void refusesCompactedDeadLettersWhichWouldTakeNoneWithoutAKey() throws Exception {
        create(Topics.DEAD_LETTERS, 1, Map.of("cleanup.policy", "compact"));

        assertThatThrownBy(provisioning::ensure)
                .isInstanceOf(UnfitTopicException.class)
                .hasMessageContaining("leash.dead-letters has cleanup.policy compact");
    }

    @Test
    void refusesTopicsThatDisagreeOnWhereAnIncidentLives() throws Exception {
        create(Topics.EVENTS.name(), 6, FOR_EVER);
        create(Topics.COMMANDS.name(), 4, Map.of());

        assertThatThrownBy(provisioning::ensure)
                .isInstanceOf(UnfitTopicException.class)
                .hasMessage(
                        "topic leash.commands has partitions 4 but needs 6, as incident.events"
                                + " has; change it, or use another cluster");
    }

    @Test
    void createsNothingOnAnUnfitCluster() throws Exception {
        create(Topics.EVENTS.name(), PARTITIONS, with("cleanup.policy", "compact"));

        assertThatThrownBy(provisioning::ensure).isInstanceOf(UnfitTopicException.class);
        assertThat(existing()).containsExactly(Topics.EVENTS.name());
    }

    @Test
    void whatIsMissingGetsAsManyPartitionsAsWhatIsThere() throws Exception {
        create(Topics.RECEIPTS.name(), 6, Map.of());

        var _ = provisioning.ensure();

        assertThat(partitionsOf(Topics.EVENTS.name())).isEqualTo(6);
        assertThat(partitionsOf(Topics.COMMANDS.name())).isEqualTo(6);
        assertThat(partitionsOf(Topics.SIGNALS.name())).isEqualTo(1);
        assertThat(provisioning.ensure()).isEmpty();
    }

    @Test
    void refusesAlertsThatGoElsewhereThanIncidents() throws Exception {
        create(Topics.COMMANDS.name(), 1, Map.of());
        create(Topics.ALERTS.name(), 4, Map.of());

        assertThatThrownBy(provisioning::ensure)
                .isInstanceOf(UnfitTopicException.class)
                .hasMessage(
                        "topic leash.alerts has partitions 4 but needs 1, as leash.commands has;"
                                + " change it, or use another cluster");
    }

    @Test
    void refusesSeveralPartitionsOfWhatIsDecidedInOneOrder() throws Exception {
        create(Topics.SIGNALS.name(), 5, Map.of());

        assertThatThrownBy(provisioning::ensure)
                .isInstanceOf(UnfitTopicException.class)
                .hasMessageContaining("topic leash.signals has partitions 5 but needs 1");
    }

    @Test
    void anInterruptEndsTheWaiting() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(provisioning::ensure)
                .isInstanceOf(KafkaException.class)
                .hasMessage("interrupted while provisioning topics");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<String> everyName() {
        return Stream.concat(Topics.all().stream().map(Topic::name), Stream.of(Topics.DEAD_LETTERS))
                .toList();
    }

    private static Map<String, String> with(String setting, String value) {
        var config = new HashMap<>(FOR_EVER);
        config.put(setting, value);
        return Map.copyOf(config);
    }

    private static void create(String name, int partitions, Map<String, String> config)
            throws Exception {
        try (Admin admin = BROKER.admin()) {
            NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(config);
            admin.createTopics(List.of(topic)).all().get();
            await().until(() -> admin.listTopics().names().get().contains(name));
        }
    }

    private static Set<String> existing() throws Exception {
        try (Admin admin = BROKER.admin()) {
            return admin.listTopics().names().get();
        }
    }

    private static int partitionsOf(String name) throws Exception {
        try (Admin admin = BROKER.admin()) {
            return requireNonNull(
                            admin.describeTopics(List.of(name)).allTopicNames().get().get(name))
                    .partitions()
                    .size();
        }
    }

    private static Map<String, String> configOf(String name) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (Admin admin = BROKER.admin()) {
            Config config =
                    requireNonNull(admin.describeConfigs(List.of(topic)).all().get().get(topic));
            return config.entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    entry -> entry.name(), entry -> entry.value()));
        }
    }
}
