package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A renamed store or topic loses what it holds, so the shape of the topology is written down and
 * reviewed.
 */
class TopologyShapeTest {

    @TempDir Path folder;

    /** One partition has triage and lifecycle in one task; more have a topic between them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void isAsApproved(int partitions) throws IOException {
        String shape =
                EscalationDriver.topology(
                                Baseline.streams(
                                        KafkaAccess.plain("unused:1"), "shape", "one", folder),
                                partitions,
                                EscalationDriver.rotating(WhenNobody.RETRY),
                                DeadlineWatch.NOTHING)
                        .describe()
                        .toString();

        String name = "topology-%d".formatted(partitions);
        Files.writeString(Path.of("target", name + ".received.txt"), shape);
        assertThat(shape)
                .as(
                        "target/%s.received.txt; when the change is meant, it becomes %s.approved.txt"
                                .formatted(name, name))
                .isEqualTo(approved(name + ".approved.txt"));
        assertThat(shape).doesNotContain("KSTREAM-");
    }

    private static String approved(String file) throws IOException {
        try (var stream =
                Objects.requireNonNull(
                        TopologyShapeTest.class.getResourceAsStream("/" + file),
                        file + " is missing")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
