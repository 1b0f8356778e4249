package dev.leash.wire.topic;

import static java.util.Objects.requireNonNull;

import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics of the catalogue and checks existing ones, before anything subscribes. */
public final class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

    private static final int TIMEOUT_MS = 20_000;
    private static final int REQUEST_TIMEOUT_MS = 5_000;
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(10);

    private final KafkaAccess kafka;
    private final List<RequiredTopic> wanted = RequiredTopic.all();
    private int incidentPartitions;

    public Provisioning(KafkaAccess kafka) {
        this.kafka = kafka;
        this.incidentPartitions = kafka.partitions();
    }

    /**
     * Creates missing topics and checks existing ones; several services may do so at once. When
     * some of the incident topics exist, the missing ones get the same number of partitions. On an
     * unfit cluster nothing is created.
     *
     * @return names of the topics that were created
     * @throws UnfitTopicException when an existing topic is unfit
     * @throws KafkaException when Kafka does not answer
     */
    public List<String> ensure() {
        try (Admin admin = Admin.create(settings())) {
            ExistingTopics existing = ExistingTopics.among(admin, wanted);
            existing.check(wanted);
            incidentPartitions = existing.incidentPartitions().orElse(kafka.partitions());
            eraseSoon(admin, existing);
            List<NewTopic> missing = missing(existing);
            List<String> created = create(admin, missing);
            if (!missing.isEmpty()) {
                awaitKnown(admin);
                ExistingTopics known = ExistingTopics.among(admin, wanted);
                known.check(wanted);
                // Another service may have created them first, with another number.
                incidentPartitions = known.incidentPartitions().orElse(incidentPartitions);
            }
            tuneWorkers(admin);
            return created;
        }
    }

    /** Number of partitions of the incident topics, once {@link #ensure} was called. */
    public int incidentPartitions() {
        return incidentPartitions;
    }

    /** Name of the share group of a work queue. */
    public static String workerGroup(Topic<?> queue) {
        return "leash-" + queue.name().substring(queue.name().lastIndexOf('.') + 1) + "-workers";
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = Baseline.client(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        return settings;
    }

    private List<NewTopic> missing(ExistingTopics existing) {
        return wanted.stream()
                .filter(topic -> !existing.has(topic))
                .map(topic -> topic.create(partitions(topic), kafka.replicas()))
                .toList();
    }

    private int partitions(RequiredTopic topic) {
        return switch (topic.spread()) {
            case ONE -> 1;
            case MANY -> incidentPartitions;
        };
    }

    private static List<String> create(Admin admin, List<NewTopic> missing) {
        List<String> created = new ArrayList<>();
        admin.createTopics(missing)
                .values()
                .forEach(
                        (name, result) -> {
                            try {
                                AdminAnswers.of(result);
                                created.add(name);
                            } catch (TopicExistsException raced) {
                                // Another service created it first, which is as good.
                            }
                        });
        return List.copyOf(created);
    }

    /**
     * Waits until the topics are known to the brokers. Kafka reports a topic as created before
     * that, and a subscriber would be told that it does not exist.
     */
    private void awaitKnown(Admin admin) {
        List<String> names = wanted.stream().map(RequiredTopic::name).toList();
        long giveUpAt = System.nanoTime() + Duration.ofMillis(TIMEOUT_MS).toNanos();
        while (!AdminAnswers.of(admin.listTopics().names()).containsAll(names)) {
            if (System.nanoTime() - giveUpAt > 0) {
                throw new TimeoutException(
                        "topics were created, but after %d ms Kafka does not list them"
                                .formatted(TIMEOUT_MS));
            }
            LockSupport.parkNanos(ASK_AGAIN_AFTER.toNanos());
        }
    }

    /**
     * Bounds how long existing topics of older releases keep erased records. When the change is not
     * permitted, they stay as they are.
     */
    private void eraseSoon(Admin admin, ExistingTopics existing) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        wanted.stream()
                .filter(existing::keepsErasedForLonger)
                .forEach(
                        topic ->
                                changes.put(
                                        new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                                        List.of(
                                                set(
                                                        ExistingTopics.ERASES,
                                                        requireNonNull(
                                                                topic.config()
                                                                        .get(
                                                                                ExistingTopics
                                                                                        .ERASES))))));
        try {
            AdminAnswers.of(admin.incrementalAlterConfigs(changes).all());
        } catch (AuthorizationException e) {
            LOG.warn(
                    "{} may keep erased data for longer than {}: {}; set {} there",
                    changes.keySet().stream().map(ConfigResource::name).toList(),
                    Topic.ERASED_WITHIN,
                    e.getMessage(),
                    ExistingTopics.ERASES);
        }
    }

    /**
     * Makes share groups start at the beginning of their topics. By default a new one starts at the
     * end, and would skip requests made before its first worker joined.
     */
    private static void tuneWorkers(Admin admin) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic<?> queue : Topics.queues()) {
            ConfigResource group =
                    new ConfigResource(ConfigResource.Type.GROUP, workerGroup(queue));
            changes.put(
                    group,
                    List.of(
                            set("share.auto.offset.reset", "earliest"),
                            set("share.isolation.level", "read_committed"),
                            set("share.record.lock.duration.ms", "30000")));
        }
        AdminAnswers.of(admin.incrementalAlterConfigs(changes).all());
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }
}
