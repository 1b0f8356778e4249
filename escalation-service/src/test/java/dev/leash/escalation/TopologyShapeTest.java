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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A renamed store or topic loses what it holds, so the shape of the topology is written down and
 * reviewed.
 */
class TopologyShapeTest {

    @TempDir Path folder;

    @Test
    void isAsApproved() throws IOException {
        String shape =
                EscalationDriver.topology(
                                Baseline.streams(
                                        KafkaAccess.plain("unused:1"), "shape", "one", folder),
                                EscalationDriver.rotating(WhenNobody.RETRY),
                                DeadlineWatch.NOTHING)
                        .describe()
                        .toString();

        Files.writeString(Path.of("target", "topology.received.txt"), shape);
        assertThat(shape)
                .as(
                        "target/topology.received.txt; when the change is meant, it becomes topology.approved.txt")
                .isEqualTo(approved());
        assertThat(shape).doesNotContain("KSTREAM-");
    }

    private static String approved() throws IOException {
        try (var stream =
                Objects.requireNonNull(
                        TopologyShapeTest.class.getResourceAsStream("/topology.approved.txt"),
                        "topology.approved.txt is missing")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
