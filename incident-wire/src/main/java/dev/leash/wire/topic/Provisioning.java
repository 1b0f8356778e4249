package dev.leash.wire.topic;

import static java.util.Objects.requireNonNull;

import dev.leash.model.directory.Channel;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics of the catalogue and checks those that are there, before anything subscribes.
 */
public final class Provisioning {

    private static final long TIMEOUT_SECONDS = 20;

    private final KafkaAccess kafka;

    public Provisioning(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * Makes sure that every topic is there and fit for use; several services may do so at once.
     *
     * @return the names of the topics that were created
     * @throws UnfitTopicException when a topic is there and not fit
     * @throws KafkaException when Kafka does not answer
     */
    public List<String> ensure() {
        try (Admin admin = Admin.create(Baseline.client(kafka))) {
            Set<String> existing = get(admin.listTopics().names());
            List<NewTopic> missing =
                    wanted().stream().filter(topic -> !existing.contains(topic.name())).toList();
            List<String> created = create(admin, missing);
            check(admin, existing);
            tuneWorkers(admin);
            return created;
        }
    }

    /** The name of the share group that works off a channel's queue. */
    public static String workerGroup(Topic<?> dispatches) {
        return "leash-"
                + dispatches.name().substring(dispatches.name().lastIndexOf('.') + 1)
                + "-workers";
    }

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        Topics.all()
                .forEach(
                        topic ->
                                topics.add(
                                        newTopic(topic.name(), partitions(topic), topic.config())));
        topics.add(
                newTopic(
                        Topics.DEAD_LETTERS,
                        1,
                        Map.of(
                                TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(Topics.DEAD_LETTERS_RETENTION.toMillis()))));
        return topics;
    }

    private NewTopic newTopic(String name, int partitions, Map<String, String> config) {
        return new NewTopic(name, partitions, kafka.replicas()).configs(config);
    }

    private int partitions(Topic<?> topic) {
        return switch (topic.spread()) {
            case ONE -> 1;
            case MANY -> kafka.partitions();
        };
    }

    private List<String> create(Admin admin, List<NewTopic> missing) {
        List<String> created = new ArrayList<>();
        admin.createTopics(missing)
                .values()
                .forEach(
                        (name, result) -> {
                            try {
                                get(result);
                                created.add(name);
                            } catch (TopicExistsException raced) {
                                // Another service was quicker, which is as good.
                            }
                        });
        return created;
    }

    private void check(Admin admin, Set<String> existing) {
        List<Topic<?>> known =
                Topics.all().stream().filter(topic -> existing.contains(topic.name())).toList();
        Map<String, TopicDescription> descriptions =
                get(admin.describeTopics(known.stream().map(Topic::name).toList()).allTopicNames());
        Map<ConfigResource, Config> configs =
                get(
                        admin.describeConfigs(known.stream().map(Provisioning::resource).toList())
                                .all());
        Map<String, Integer> partitions = new HashMap<>();
        descriptions.forEach(
                (name, description) -> partitions.put(name, description.partitions().size()));
        known.forEach(topic -> checkCleanup(topic, requireNonNull(configs.get(resource(topic)))));
        checkPartitions(partitions);
    }

    private static void checkCleanup(Topic<?> topic, Config config) {
        String wanted = topic.cleanupPolicy();
        String found = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
        if (!found.equals(wanted)) {
            throw new UnfitTopicException(
                    topic.name(), TopicConfig.CLEANUP_POLICY_CONFIG, found, wanted);
        }
    }

    /** Topics that are joined by incident id must agree on where an id lives. */
    private static void checkPartitions(Map<String, Integer> partitions) {
        Integer events = partitions.get(Topics.EVENTS.name());
        for (Topic<?> topic : List.of(Topics.NOTIFICATIONS, Topics.RECEIPTS, Topics.COMMANDS)) {
            Integer found = partitions.get(topic.name());
            if (events != null && found != null && !found.equals(events)) {
                throw new UnfitTopicException(
                        topic.name(),
                        "partitions",
                        found.toString(),
                        events + ", as " + Topics.EVENTS.name() + " has");
            }
        }
    }

    /**
     * A new share group would begin at the end of its topic, and skip what was asked before its
     * first worker came.
     */
    private static void tuneWorkers(Admin admin) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Channel channel : Channel.values()) {
            ConfigResource group =
                    new ConfigResource(
                            ConfigResource.Type.GROUP, workerGroup(Topics.dispatches(channel)));
            changes.put(
                    group,
                    List.of(
                            set("share.auto.offset.reset", "earliest"),
                            set("share.isolation.level", "read_committed"),
                            set("share.record.lock.duration.ms", "30000")));
        }
        get(admin.incrementalAlterConfigs(changes).all());
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(
                new ConfigEntry(name.toLowerCase(Locale.ROOT), value), AlterConfigOp.OpType.SET);
    }

    private static ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException cause) {
                throw cause;
            }
            throw new KafkaException("Kafka refused to provision topics", e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(
                    "Kafka did not answer within " + TIMEOUT_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while provisioning topics", e);
        }
    }
}
