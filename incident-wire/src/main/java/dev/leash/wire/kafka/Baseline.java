package dev.leash.wire.kafka;

import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Settings of every Kafka client in Leash, explicit even where they are the default. Each that
 * differs from the default says why.
 */
public final class Baseline {

    private static final int SESSION_TIMEOUT_MS = 6_000;
    private static final int HEARTBEAT_INTERVAL_MS = 1_500;

    /** Readers wait for an open transaction of a dead process until it times out. */
    private static final int TRANSACTION_TIMEOUT_MS = 4_000;

    /**
     * Each of the three hops from a report to its page waits half of this on average. At 200
     * reports a second, 20 ms make the median latency a third longer.
     */
    private static final int COMMIT_INTERVAL_MS = 10;

    /** Well within the transaction timeout. */
    private static final int BACKSTOP_COMMIT_INTERVAL_MS = 1_500;

    /** For stores that ask for a cache: what changes again and again is written once per commit. */
    private static final long CACHE_BYTES = 4L * 1024 * 1024;

    /** Longer than a commit's interval, so that what one commits travels in one request. */
    private static final int STREAMS_LINGER_MS = 20;

    /**
     * Stores are restored one after another, and each would wait for the fetch of the one before.
     */
    private static final int RESTORE_FETCH_WAIT_MS = 20;

    /**
     * At every start, a global store that is up to date waits this long before it is considered so.
     */
    private static final int GLOBAL_FETCH_WAIT_MS = 500;

    /**
     * A store with a cache writes what changes several times in one transaction once. More than
     * this is written before its end.
     */
    private static final int STORE_CACHE_BYTES = 4 * 1024 * 1024;

    /** A changelog's last segment is read again by a broker that crashed, before anything else. */
    private static final int STREAMS_SEGMENT_BYTES = 8 * 1024 * 1024;

    /**
     * The constant is deprecated, because a later Kafka will always behave so; this version needs
     * the setting.
     */
    private static final String GLOBAL_STORES_SURVIVE_BAD_RECORDS =
            "processing.exception.handler.global.enabled";

    /**
     * No JMX reporter: the default registers every metric of every client with JMX at each start.
     */
    private static final String NOBODY_READS_JMX = "";

    /**
     * Records that arrive while a request is under way share the next one: without delay at low
     * load, in large batches at high load.
     */
    private static final int REQUESTS_UNDER_WAY = 1;

    /**
     * A request carries one batch for each partition. With the default of 16 KiB it would carry
     * some thirty reports, and all others would wait for the next.
     */
    private static final int BATCH_BYTES = 256 * 1024;

    /**
     * Producers compress, so that every topic is compressed, changelogs included, and no broker
     * compresses again. For consumers that cannot read it, there is {@code
     * KAFKA_CLIENT_COMPRESSION_TYPE}.
     */
    private static final String COMPRESSION = "lz4";

    private static final int UNHURRIED_POLL_RECORDS = 4_000;

    private static final int QUIET_FETCH_WAIT_MS = 5_000;

    /**
     * A consumer that closes waits for the answer to its last fetch before it can leave the group.
     */
    private static final int WORKER_FETCH_WAIT_MS = 2_000;

    private Baseline() {}

    /** Settings of every client. */
    public static Map<String, Object> client(KafkaAccess kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.client());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
        settings.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "rebootstrap");
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, NOBODY_READS_JMX);
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }

    /**
     * Settings of a producer for requests somebody waits for: it gives up within seconds rather
     * than minutes, so that they can be told.
     */
    public static Map<String, Object> producer(KafkaAccess kafka) {
        Map<String, Object> settings = client(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, COMPRESSION);
        settings.putAll(SourceInterceptor.settings(kafka));
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, REQUESTS_UNDER_WAY);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 900);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
        return settings;
    }

    /**
     * Settings of a consumer that reads committed records only, and commits no offsets. Without
     * Kafka it fails within ten seconds, because readers retry anyway.
     */
    public static Map<String, Object> consumer(KafkaAccess kafka) {
        Map<String, Object> settings = client(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }

    /**
     * Settings of a consumer of rarely written topics: long fetches, answered at once when
     * something is written.
     */
    public static Map<String, Object> quietConsumer(KafkaAccess kafka) {
        Map<String, Object> settings = consumer(kafka);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, QUIET_FETCH_WAIT_MS);
        return settings;
    }

    /** Settings of a consumer that reads in large batches: {@link TopicReader#unhurried}. */
    static Map<String, Object> unhurriedConsumer(KafkaAccess kafka) {
        Map<String, Object> settings = consumer(kafka);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, UNHURRIED_POLL_RECORDS);
        return settings;
    }

    /**
     * Settings of a consumer of a work queue, which acknowledges each record.
     *
     * @param atOnce maximum number of records it takes at a time
     */
    public static Map<String, Object> worker(KafkaAccess kafka, String group, int atOnce) {
        Map<String, Object> settings = client(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
        settings.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atOnce);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, WORKER_FETCH_WAIT_MS);
        return settings;
    }

    /**
     * Settings of a Streams application: exactly-once, without caches, with fast failover. With
     * more than one broker there may be more than one node, and each store has a standby.
     *
     * @param applicationId id of the application, its group and its internal topics
     * @param instance id of this member; the same after a restart
     * @param stateDir directory of its stores
     */
    public static Properties streams(
            KafkaAccess kafka, String applicationId, String instance, Path stateDir) {
        Properties settings = new Properties();
        settings.putAll(client(kafka));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS);
        settings.put(StreamsConfig.POLL_MS_CONFIG, 20);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, kafka.streamThreads());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, kafka.replicas() > 1 ? 1 : 0);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, STORE_CACHE_BYTES);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kafka.replicas());
        settings.put(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, 60_000L);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(GLOBAL_STORES_SURVIVE_BAD_RECORDS, true);
        settings.put(
                StreamsConfig.topicPrefix(TopicConfig.SEGMENT_BYTES_CONFIG), STREAMS_SEGMENT_BYTES);
        settings.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG),
                Topic.ERASED_WITHIN.toMillis());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        settings.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetters.Undecodable.class);
        settings.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetters.Unprocessable.class);
        settings.put(
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetters.Unwritable.class);
        putMembership(settings, instance);
        putClients(settings);
        SourceInterceptor.settings(kafka)
                .forEach((name, value) -> settings.put(StreamsConfig.producerPrefix(name), value));
        return settings;
    }

    /** Like {@link #streams}, for processors that request commits themselves: {@link Commits}. */
    public static Properties committingStreams(
            KafkaAccess kafka, String applicationId, String instance, Path stateDir) {
        Properties settings = streams(kafka, applicationId, instance, stateDir);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, BACKSTOP_COMMIT_INTERVAL_MS);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
                BACKSTOP_COMMIT_INTERVAL_MS);
        return settings;
    }

    private static void putMembership(Properties settings, String instance) {
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_INTERVAL_MS);
    }

    private static void putClients(Properties settings) {
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 500);
        settings.put(
                StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG),
                RESTORE_FETCH_WAIT_MS);
        settings.put(
                StreamsConfig.globalConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG),
                GLOBAL_FETCH_WAIT_MS);
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), STREAMS_LINGER_MS);
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
                settings.getOrDefault(ProducerConfig.COMPRESSION_TYPE_CONFIG, COMPRESSION));
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                TRANSACTION_TIMEOUT_MS);
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG), 30_000);
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG), 10_000);
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                Topics.DEAD_LETTERS_MAX_BYTES);
    }
}
