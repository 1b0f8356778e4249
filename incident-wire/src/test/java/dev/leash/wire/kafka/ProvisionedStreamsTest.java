package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.RunningBroker;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
class ProvisionedStreamsTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    @TempDir Path stateDir;

    @Test
    void waitsUntilTheTopicsAreFitAndThenRuns() throws Exception {
        try (Admin admin = BROKER.admin()) {
            NewTopic forgetful = new NewTopic(Topics.DIRECTORY.name(), 1, (short) 1);
            admin.createTopics(List.of(forgetful.configs(Map.of("cleanup.policy", "delete"))))
                    .all()
                    .get();
            try (ProvisionedStreams streams = start(BROKER.kafka())) {
                await().until(() -> streams.state().contains("cleanup.policy"));
                assertThat(streams.state())
                        .startsWith("waiting for Kafka: topic leash.directory has cleanup.policy");
                assertThat(streams.isRunning()).isFalse();

                admin.deleteTopics(List.of(Topics.DIRECTORY.name())).all().get();

                await().until(streams::isRunning);
                assertThat(streams.state()).isEqualTo("RUNNING");
            }
        }
    }

    @Test
    void mayBeClosedWhileItWaits() {
        ProvisionedStreams streams = start(KafkaAccess.plain("127.0.0.1:1"));

        streams.close();

        assertThat(streams.isRunning()).isFalse();
        assertThat(streams.state()).startsWith("waiting for Kafka");
    }

    private ProvisionedStreams start(KafkaAccess kafka) {
        return ProvisionedStreams.start(
                kafka,
                () -> Baseline.streams(kafka, "provisioned", "one", stateDir),
                Echo.of(note -> {}));
    }
}
