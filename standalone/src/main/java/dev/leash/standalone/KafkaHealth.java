package dev.leash.standalone;

import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Reachability;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reactivestreams.Publisher;

/**
 * Health of the connection to Kafka: DOWN while Kafka does not answer. The parts themselves notice
 * nothing of that where nothing happens. Kafka is asked only when health is, at most four times a
 * second, and for half a second at most, on a thread of its own.
 */
final class KafkaHealth implements HealthIndicator, AutoCloseable {

    private final Reachability reachability;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    KafkaHealth(KafkaAccess kafka) {
        this.reachability = new Reachability(kafka);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(asking, this::result);
    }

    private HealthResult result() {
        return HealthResult.builder(
                        "kafka", reachability.answers() ? HealthStatus.UP : HealthStatus.DOWN)
                .build();
    }

    @Override
    public void close() {
        asking.close();
        reachability.close();
    }
}
