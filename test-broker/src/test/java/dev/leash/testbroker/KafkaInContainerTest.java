package dev.leash.testbroker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.broker.EmbeddedBroker;
import org.junit.jupiter.api.Test;

class KafkaInContainerTest {

    @Test
    void isOfTheVersionOfOurClients() {
        assertThat(KafkaInContainer.IMAGE).matches("apache/kafka:4\\.\\d+\\.\\d+");
    }

    @Test
    void isToldEverySettingOfTheEmbeddedBroker() {
        assertThat(KafkaInContainer.variables()).hasSameSizeAs(EmbeddedBroker.conduct());
        try (var container = KafkaInContainer.create()) {
            assertThat(container.getEnvMap()).containsAllEntriesOf(KafkaInContainer.variables());
        }
    }

    @Test
    void keepsWhatKafkaKeepsForItselfOnItsOneNode() {
        assertThat(KafkaInContainer.variables())
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
                .containsEntry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
                .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }
}
