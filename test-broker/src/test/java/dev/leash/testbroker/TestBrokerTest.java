package dev.leash.testbroker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
class TestBrokerTest {

    @TempDir Path folder;

    /** Whichever of the two it is. */
    @Test
    void behavesAsTheEmbeddedBrokerDoes() throws Exception {
        try (TestBroker broker = TestBroker.start(folder);
                Admin admin = admin(broker)) {
            Map<String, String> running = settings(admin);

            assertThat(running).containsAllEntriesOf(EmbeddedBroker.conduct());
        }
    }

    @Test
    void comesBackWithItsLogWhereItWas() throws Exception {
        int port;
        try (TestBroker broker = TestBroker.embedded(0, folder);
                Admin admin = admin(broker)) {
            port = broker.port();
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
        }

        try (TestBroker broker = TestBroker.embedded(port, folder);
                Admin admin = admin(broker)) {
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    private static Map<String, String> settings(Admin admin) throws Exception {
        String node = admin.describeCluster().nodes().get().iterator().next().idString();
        var broker = new ConfigResource(ConfigResource.Type.BROKER, node);
        Config config =
                requireNonNull(admin.describeConfigs(List.of(broker)).all().get().get(broker));
        Map<String, String> settings = new HashMap<>();
        config.entries().forEach(entry -> settings.put(entry.name(), entry.value()));
        return settings;
    }

    private static Admin admin(TestBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
