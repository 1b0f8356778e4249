package dev.leash.wire.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.RunningBroker;
import dev.leash.wire.kafka.KafkaAccess;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Beginning before the topics are there, and ending at any time. */
@Tag("broker")
class PendingRepliesLifeTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    @Test
    void becomesReadyOnceTheTopicsAreThere() {
        try (PendingReplies replies = PendingReplies.start(BROKER.kafka())) {
            await().during(Duration.ofMillis(700)).until(() -> !replies.isReady());

            KafkaAccess _ = BROKER.provisioned();

            await().until(replies::isReady);
        }
        await().until(PendingRepliesLifeTest::nobodyReads);
    }

    @Test
    void endsWhileItWaitsForKafka() {
        PendingReplies replies = PendingReplies.start(KafkaAccess.plain("127.0.0.1:1"));

        replies.close();

        assertThat(replies.isReady()).isFalse();
        await().until(PendingRepliesLifeTest::nobodyReads);
    }

    private static boolean nobodyReads() {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("leash-replies"));
    }
}
