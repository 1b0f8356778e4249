package dev.leash.wire.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {

    static List<Topic<?>> topics() {
        return Topics.all();
    }

    @Test
    void theCatalogueIsWhole() {
        assertThat(topics())
                .extracting(Topic::name)
                .containsExactlyInAnyOrder(
                        "leash.signals",
                        "leash.alerts",
                        "incident.alerts",
                        "leash.commands",
                        "leash.outcomes",
                        "leash.awaited-outcomes",
                        "incident.events",
                        "incident.states",
                        "leash.notices",
                        "incident.notifications",
                        "leash.receipts",
                        "leash.answers",
                        "leash.occasions",
                        "leash.open-incidents",
                        "leash.posts",
                        "leash.webhooks",
                        "leash.dispatches.webhook",
                        "leash.changes",
                        "incident.configuration",
                        "incident.people",
                        "leash.directory",
                        "leash.outbox",
                        "leash.spent-tokens",
                        "leash.dispatches.slack",
                        "leash.dispatches.sms",
                        "leash.dispatches.voice",
                        "leash.dispatches.email");
        assertThat(Topics.DEAD_LETTERS).isEqualTo("leash.dead-letters");
    }

    @Test
    void whatIsPublicIsKeptForEverAndAlertsForAYear() {
        assertThat(Topics.ALERT_EVENTS.retention()).isEqualTo(Duration.ofDays(365));
        assertThat(topics())
                .filteredOn(Topic::isPublic)
                .filteredOn(topic -> !topic.equals(Topics.ALERT_EVENTS))
                .containsExactlyInAnyOrder(
                        Topics.EVENTS,
                        Topics.STATES,
                        Topics.NOTIFICATIONS,
                        Topics.CONFIGURATION,
                        Topics.PEOPLE)
                .allSatisfy(
                        topic -> {
                            assertThat(topic.retention()).isNull();
                            assertThat(topic.config())
                                    .containsEntry("cleanup.policy", topic.cleanupPolicy())
                                    .containsEntry("retention.ms", "-1")
                                    .containsEntry("retention.bytes", "-1");
                        });
    }

    @Test
    void onlyWhatIsSoNowIsCompacted() {
        assertThat(topics())
                .filteredOn(Topic::compacted)
                .containsExactlyInAnyOrder(
                        Topics.DIRECTORY, Topics.STATES, Topics.OPEN_INCIDENTS, Topics.PEOPLE);
        assertThat(Topics.DIRECTORY.config()).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void whatIsErasedOfPeopleIsGoneWithinADay() {
        assertThat(topics())
                .filteredOn(topic -> topic.config().containsKey("max.compaction.lag.ms"))
                .containsExactlyInAnyOrder(Topics.DIRECTORY, Topics.PEOPLE)
                .allSatisfy(
                        topic ->
                                assertThat(topic.config())
                                        .containsEntry("max.compaction.lag.ms", "86400000"));
    }

    @ParameterizedTest
    @CsvSource({
        "leash.signals, P7D",
        "leash.alerts, P7D",
        "leash.commands, P7D",
        "leash.outcomes, PT1H",
        "leash.awaited-outcomes, PT1H",
        "leash.receipts, P7D",
        "leash.changes, P7D",
        "leash.occasions, P7D",
        "leash.outbox, P7D",
        "leash.spent-tokens, P31D",
        "leash.dispatches.sms, P1D",
        "leash.posts, P7D",
        "leash.webhooks, P90D",
        "leash.dispatches.webhook, P1D",
    })
    void whatIsInternalIsKeptForAWhile(String name, Duration retention) {
        assertThat(topics())
                .filteredOn(topic -> topic.name().equals(name))
                .singleElement()
                .satisfies(topic -> assertThat(topic.retention()).isEqualTo(retention))
                .satisfies(
                        topic ->
                                assertThat(topic.config())
                                        .containsEntry(
                                                "retention.ms",
                                                Long.toString(retention.toMillis())));
    }

    @Test
    void whatIsOneTotalOrderHasOnePartition() {
        assertThat(topics())
                .filteredOn(topic -> topic.spread() == Topic.Spread.ONE)
                .contains(Topics.SIGNALS, Topics.CHANGES, Topics.DIRECTORY, Topics.OUTBOX)
                .doesNotContain(Topics.EVENTS, Topics.COMMANDS, Topics.RECEIPTS);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyTopicSaysWhatItHoldsAndWhoWritesIt(Topic<?> topic) {
        assertThat(topic.about()).isNotBlank().doesNotEndWith(".");
        assertThat(topic.key()).isNotBlank();
        assertThat(topic.writer()).matches("[a-z-]+(, [a-z-]+)*");
        assertThat(topic.name()).matches("(incident|leash)\\.[a-z.-]+");
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyChannelHasAQueueAndWorkersOfItsOwn(Channel channel) {
        Topic<?> queue = Topics.dispatches(channel);

        assertThat(queue.name())
                .isEqualTo("leash.dispatches." + channel.name().toLowerCase(Locale.ROOT));
        assertThat(Provisioning.workerGroup(queue))
                .isEqualTo("leash-" + channel.name().toLowerCase(Locale.ROOT) + "-workers");
    }

    @Test
    void webhooksHaveAQueueAndWorkersOfTheirOwn() {
        assertThat(Topics.queues()).hasSize(Channel.ALL.size() + 1);
        assertThat(Provisioning.workerGroup(Topics.POST_ATTEMPTS))
                .isEqualTo("leash-webhook-workers");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "5, 2"})
    void aRecordIsWrittenWhenTwoOfThreeHaveIt(short replicas, String inSync) {
        for (RequiredTopic wanted : RequiredTopic.all()) {
            NewTopic topic = wanted.create(4, replicas);

            assertThat(topic.replicationFactor()).isEqualTo(replicas);
            assertThat(requireNonNull(topic.configs()))
                    .containsEntry("min.insync.replicas", inSync)
                    .containsAllEntriesOf(wanted.config());
        }
    }
}
