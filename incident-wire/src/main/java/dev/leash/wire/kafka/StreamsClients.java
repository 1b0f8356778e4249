package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.StreamsConfig;

/** Clients of one Streams application. */
final class StreamsClients implements KafkaClientSupplier {

    private final Duration commitInterval;
    private final List<WaitingConsumer> consumers = new CopyOnWriteArrayList<>();

    StreamsClients(StreamsConfig config) {
        commitInterval = Duration.ofMillis(config.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG));
    }

    /**
     * Interrupts every wait for records; a wait that began before the clock was set back would last
     * too long.
     */
    void wakeUp() {
        consumers.forEach(WaitingConsumer::wakeup);
    }

    @Override
    public Admin getAdmin(Map<String, Object> settings) {
        return Admin.create(settings);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
        return new QuietProducer(settings);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        WaitingConsumer consumer = new WaitingConsumer(settings, commitInterval);
        consumers.add(consumer);
        return consumer;
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> settings) {
        WaitingConsumer consumer = new WaitingConsumer(settings, commitInterval);
        consumers.add(consumer);
        return consumer;
    }
}
