package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.RunningBroker;
import dev.leash.wire.topic.Topics;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("broker")
class RestartingReaderTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    private static final String THREAD = "test-lasting-tail";

    private final AtomicInteger begun = new AtomicInteger();
    private final Reading reading = new Reading("lasting-");

    @Test
    void beginsAnewWhenKafkaOrTheReadingFails() {
        KafkaAccess kafka = BROKER.provisioned();
        try (var _ =
                RestartingReader.start(THREAD, kafka, Topics.OUTCOMES, this::failTwiceThenRead)) {
            await().until(() -> begun.get() == 3);
            reading.send(kafka, "after");

            await().until(() -> reading.seen().contains("lasting-after"));
        }
        await().until(() -> !isAlive());
        assertThat(begun).hasValue(3);
    }

    private void failTwiceThenRead(TopicReader tail) {
        switch (begun.incrementAndGet()) {
            case 1 -> throw new KafkaException("not now");
            case 2 -> throw new IllegalArgumentException("not this");
            default -> {}
        }
        tail.consumer().seekToBeginning(tail.partitions());
        tail.run(reading::see);
    }

    private static boolean isAlive() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(THREAD));
    }
}
