package dev.leash.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
class EmbeddedBrokerTest {

    @TempDir Path folder;

    @Test
    void keepsItsTopicsOverARestartOnTheSamePort() throws Exception {
        int port;
        try (EmbeddedBroker broker = EmbeddedBroker.start(0, folder);
                Admin admin = admin(broker)) {
            port = broker.port();
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(port, folder);
                Admin admin = admin(broker)) {
            assertThat(broker.port()).isEqualTo(port);
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (EmbeddedBroker first = EmbeddedBroker.start(0, folder.resolve("first"))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(first.port(), folder.resolve("second")))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage("port " + first.port() + " is taken");
        }
    }

    @Test
    void saysThatItsFolderIsInUse() {
        try (EmbeddedBroker first = EmbeddedBroker.start(0, folder)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedBroker.start(0, folder))
                    .isInstanceOf(FolderInUseException.class)
                    .hasMessage(
                            "folder %s is in use by process %d"
                                    .formatted(folder, ProcessHandle.current().pid()));
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
