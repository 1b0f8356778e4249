package dev.leash.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a real log; what it finds there is tested where it is found. */
@Tag("broker")
class VerifyCommandTest {

    @TempDir Path folder;
    private TestBroker broker;
    private KafkaAccess kafka;

    @BeforeEach
    void start() {
        broker = TestBroker.start(folder.resolve("broker"));
        kafka = KafkaAccess.plain(broker.bootstrapServers());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void aLogInWhichNothingIsWrongEndsWithZero() {
        new Provisioning(kafka).ensure();
        assertThat(verify()).isZero();
    }

    @Test
    void aLogInWhichSomethingIsMissingEndsWithOneAndNamesThePlaceInTheFile() throws IOException {
        new Provisioning(kafka).ensure();
        IncidentRecord third =
                new IncidentRecord(
                        "7",
                        3,
                        Instant.parse("2026-11-02T03:00:00Z"),
                        Actor.timer(),
                        "due",
                        new IncidentEvent.Reopened());
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            producers.send(Topics.EVENTS, "7", third).join();
        }
        Path json = folder.resolve("report.json");

        assertThat(verify("--json", json.toString())).isEqualTo(1);
        assertThat(Files.readString(json))
                .contains("INCIDENTS_UNBROKEN", "incident.events-", "event 7-3 follows");
    }

    @Test
    void aKafkaWithoutALogIsRefused() {
        assertThat(verify()).isEqualTo(2);
    }

    private int verify(String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "verify";
        arguments[1] = "--bootstrap";
        arguments[2] = broker.bootstrapServers();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Leash.run(arguments);
    }
}
