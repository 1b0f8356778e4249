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

/**
 * Creates the topics of the catalogue and checks those that are there, before anything subscribes.
 */
public final class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

    private static final int TIMEOUT_MS = 20_000;
    private static final int REQUEST_TIMEOUT_MS = 5_000;
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(10);

    private final KafkaAccess kafka;
    private final List<WantedTopic> wanted = WantedTopic.all();
    private int incidentPartitions;

    public Provisioning(KafkaAccess kafka) {
        this.kafka = kafka;
        this.incidentPartitions = kafka.partitions();
    }

    /**
     * Makes sure that every topic is there and fit for use; several services may do so at once.
     * Where some of the topics of incidents are there already, the missing ones get as many
     * partitions as they have. On an unfit cluster nothing is created.
     *
     * @return the names of the topics that were created
     * @throws UnfitTopicException when a topic is there and not fit
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
                // Another service may have been quicker, with another number.
                incidentPartitions = known.incidentPartitions().orElse(incidentPartitions);
            }
            tuneWorkers(admin);
            return created;
        }
    }

    /** Into how many partitions the topics of incidents go, once {@link #ensure} was called. */
    public int incidentPartitions() {
        return incidentPartitions;
    }

    /** The name of the share group that works off a queue. */
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

    private int partitions(WantedTopic topic) {
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
                                // Another service was quicker, which is as good.
                            }
                        });
        return List.copyOf(created);
    }

    /**
     * Kafka says that a topic is created before its brokers know it; whoever subscribed in between
     * would be told that it is not there.
     */
    private void awaitKnown(Admin admin) {
        List<String> names = wanted.stream().map(WantedTopic::name).toList();
        long giveUpAt = System.nanoTime() + Duration.ofMillis(TIMEOUT_MS).toNanos();
        while (!AdminAnswers.of(admin.listTopics().names()).containsAll(names)) {
            if (System.nanoTime() - giveUpAt > 0) {
                throw new TimeoutException(
                        "topics were created, and after %d ms Kafka does not list them"
                                .formatted(TIMEOUT_MS));
            }
            LockSupport.parkNanos(ASK_AGAIN_AFTER.toNanos());
        }
    }

    /**
     * Topics that an older release created keep what was erased for as long as they like. Where it
     * may not be changed, they go on as they are.
     */
    private void eraseSoon(Admin admin, ExistingTopics existing) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        wanted.stream()
                .filter(existing::keepsErasedForLonger)
                .forEach(
                        topic ->
                                changes.put(
                                        new ConfigResource(
                                                ConfigResource.Type.TOPIC, topic.name()),
                                        List.of(
                                                set(
                                                        ExistingTopics.ERASES,
                                                        requireNonNull(
                                                                topic.config()
                                                                        .get(ExistingTopics.ERASES))))));
        try {
            AdminAnswers.of(admin.incrementalAlterConfigs(changes).all());
        } catch (AuthorizationException e) {
            LOG.warn(
                    "{} may keep what was erased for longer than {}: {}; set {} there",
                    changes.keySet().stream().map(ConfigResource::name).toList(),
                    Topic.ERASED_WITHIN,
                    e.getMessage(),
                    ExistingTopics.ERASES);
        }
    }

    /**
     * A new share group would begin at the end of its topic, and skip what was asked before its
     * first worker came.
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
