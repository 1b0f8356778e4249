package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/** Settings that Kafka would ignore in silence, and settings that have to go together. */
class BaselineTest {

    private static final KafkaAccess KAFKA =
            new KafkaAccess(
                    "kafka.example.com:9093",
                    Map.of(
                            "security.protocol", "SASL_SSL",
                            "acks", "0",
                            "enable.idempotence", "false",
                            "isolation.level", "read_uncommitted",
                            "processing.guarantee", "at_least_once",
                            "bootstrap.servers", "elsewhere:9092"),
                    4,
                    (short) 3);

    private static final Set<String> TOPIC_SETTINGS =
            Set.of(
                    StreamsConfig.topicPrefix(TopicConfig.SEGMENT_BYTES_CONFIG),
                    StreamsConfig.topicPrefix(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG));

    private final StreamsConfig streams =
            new StreamsConfig(Baseline.streams(KAFKA, "app", "one", Path.of("/var/lib/leash")));

    @Test
    void everySettingIsOneThatItsClientKnows() {
        KafkaAccess plain = KafkaAccess.plain("127.0.0.1:9092");

        assertThat(ProducerConfig.configNames()).containsAll(Baseline.producer(plain).keySet());
        assertThat(ConsumerConfig.configNames()).containsAll(Baseline.consumer(plain).keySet());
        assertThat(ConsumerConfig.configNames())
                .containsAll(Baseline.worker(plain, "workers", 1).keySet());
        assertThat(Baseline.streams(plain, "app", "one", Path.of("state")).keySet())
                .allMatch(BaselineTest::isKnownToStreams);
    }

    @Test
    void whoeverConfiguresAccessDoesNotLoosenWhatIsPromised() {
        assertThat(Baseline.producer(KAFKA))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bootstrap.servers", "kafka.example.com:9093");
        assertThat(Baseline.consumer(KAFKA)).containsEntry("isolation.level", "read_committed");
        assertThat(streams.getString("processing.guarantee")).isEqualTo("exactly_once_v2");
    }

    @Test
    void aProducerGivesUpWithinSecondsAndKafkaAllowsIt() {
        ProducerConfig producer = new ProducerConfig(withSerializers(Baseline.producer(KAFKA)));

        assertThat(producer.getLong("max.block.ms")).isLessThanOrEqualTo(1_000);
        assertThat(producer.getInt("delivery.timeout.ms")).isLessThanOrEqualTo(3_000);
        assertThat(producer.getLong("linger.ms") + producer.getInt("request.timeout.ms"))
                .isLessThanOrEqualTo(producer.getInt("delivery.timeout.ms"));
    }

    @Test
    void aDeadProcessHoldsNobodyUpForLong() {
        Map<String, Object> producer = streams.getProducerConfigs("client");
        Map<String, Object> consumer = streams.getMainConsumerConfigs("app", "client", 0);

        assertThat(producer).containsEntry("transaction.timeout.ms", 4_000);
        assertThat(consumer)
                .containsEntry("session.timeout.ms", 6_000)
                .containsEntry("heartbeat.interval.ms", 1_500)
                .containsEntry("isolation.level", "read_committed");
    }

    @Test
    void whatOneCommitsTravelsInOneRequest() {
        assertThat(streams.getLong("commit.interval.ms")).isEqualTo(10);
        assertThat(streams.getProducerConfigs("client")).containsEntry("linger.ms", 20);
    }

    @Test
    void aMemberIsTheSameAfterARestart() {
        assertThat(streams.getMainConsumerConfigs("app", "client", 0))
                .containsEntry("group.instance.id", "one-0");
    }

    @Test
    void nothingIsNamedByChanceOrKeptInACache() {
        assertThat(streams.getBoolean("ensure.explicit.internal.resource.naming")).isTrue();
        assertThat(streams.getLong("statestore.cache.max.bytes")).isEqualTo(4 * 1024 * 1024);
        assertThat(streams.getString("state.dir")).isEqualTo("/var/lib/leash");
        assertThat(streams.getInt("replication.factor")).isEqualTo(3);
    }

    @Test
    void storesAreKeptOnASecondNodeWhereThereMayBeOne() {
        assertThat(streams.getInt("num.standby.replicas")).isEqualTo(1);
        assertThat(streamsOf(new KafkaAccess("broker:1", Map.of(), 4, (short) 1, null, 3)))
                .containsEntry("num.standby.replicas", 0)
                .containsEntry("num.stream.threads", 3);
    }

    @Test
    void whatIsErasedLeavesTheChangelogsWithinADay() {
        assertThat(streamsOf(KAFKA)).containsEntry("topic.max.compaction.lag.ms", 86_400_000L);
    }

    private static Map<Object, Object> streamsOf(KafkaAccess kafka) {
        return Baseline.streams(kafka, "app", "one", Path.of("/var/lib/leash"));
    }

    private static boolean isKnownToStreams(Object setting) {
        String name = setting.toString();
        Set<String> consumers = ConsumerConfig.configNames();
        return StreamsConfig.configDef().names().contains(name)
                || consumers.contains(name)
                || TOPIC_SETTINGS.contains(name)
                || consumers.contains(
                        name.replaceFirst("^((main|restore|global)\\.)?consumer\\.", ""))
                || ProducerConfig.configNames().contains(name.replaceFirst("^producer\\.", ""));
    }

    private static Map<String, Object> withSerializers(Map<String, Object> settings) {
        settings.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        settings.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        return settings;
    }
}
