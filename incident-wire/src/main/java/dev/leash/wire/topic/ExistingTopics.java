package dev.leash.wire.topic;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics of the catalogue that exist.
 *
 * @param descriptions partitions by topic name
 * @param configs settings by topic name
 */
record ExistingTopics(Map<String, TopicDescription> descriptions, Map<String, Config> configs) {

    /** Topics that are joined by incident id, which must have equal numbers of partitions. */
    private static final List<Topic<?>> JOINED =
            List.of(
                    Topics.EVENTS,
                    Topics.NOTIFICATIONS,
                    Topics.RECEIPTS,
                    Topics.COMMANDS,
                    Topics.ALERTS,
                    Topics.ALERT_EVENTS);

    /** Topics whose reader decides in one total order. */
    private static final List<Topic<?>> ORDERED = List.of(Topics.SIGNALS, Topics.CHANGES);

    /** The setting that bounds how long erased records may stay. */
    static final String ERASES = TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG;

    static ExistingTopics among(Admin admin, List<RequiredTopic> wanted) {
        Set<String> names = AdminAnswers.of(admin.listTopics().names());
        List<String> known =
                wanted.stream().map(RequiredTopic::name).filter(names::contains).toList();
        List<ConfigResource> resources =
                known.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList();
        Map<String, Config> configs =
                AdminAnswers.of(admin.describeConfigs(resources).all()).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().name(), Map.Entry::getValue));
        return new ExistingTopics(
                AdminAnswers.of(admin.describeTopics(known).allTopicNames()), configs);
    }

    boolean has(RequiredTopic topic) {
        return descriptions.containsKey(topic.name());
    }

    /** Whether an existing topic may keep erased records longer than required. */
    boolean keepsErasedForLonger(RequiredTopic topic) {
        String atMost = topic.config().get(ERASES);
        Config config = configs.get(topic.name());
        return atMost != null
                && config != null
                && Long.parseLong(config.get(ERASES).value()) > Long.parseLong(atMost);
    }

    /** Number of partitions of the incident topics; empty when none of them exists. */
    Optional<Integer> incidentPartitions() {
        return existing(JOINED).findFirst().map(description -> description.partitions().size());
    }

    /**
     * Refuses topics in which records would be lost or misplaced.
     *
     * @throws UnfitTopicException for the first of them
     */
    void check(List<RequiredTopic> wanted) {
        wanted.stream().filter(this::has).forEach(this::checkVital);
        existing(JOINED)
                .findFirst()
                .ifPresent(
                        measure ->
                                check(
                                        JOINED,
                                        size(measure),
                                        "%d, as %s has".formatted(size(measure), measure.name())));
        check(ORDERED, 1, "1: what it holds is decided in one order");
    }

    private void checkVital(RequiredTopic topic) {
        Config config = requireNonNull(configs.get(topic.name()));
        topic.vital().stream()
                .sorted()
                .forEach(
                        setting -> {
                            String found = config.get(setting).value();
                            String needed = requireNonNull(topic.config().get(setting));
                            if (!found.equals(needed)) {
                                throw new UnfitTopicException(topic.name(), setting, found, needed);
                            }
                        });
    }

    private void check(List<Topic<?>> topics, int partitions, String wanted) {
        existing(topics)
                .filter(topic -> size(topic) != partitions)
                .findFirst()
                .ifPresent(
                        topic -> {
                            throw new UnfitTopicException(
                                    topic.name(),
                                    "partitions",
                                    Integer.toString(size(topic)),
                                    wanted);
                        });
    }

    private Stream<TopicDescription> existing(List<Topic<?>> topics) {
        return topics.stream()
                .map(Topic::name)
                .filter(descriptions::containsKey)
                .map(name -> requireNonNull(descriptions.get(name)));
    }

    private static int size(TopicDescription description) {
        return description.partitions().size();
    }
}
