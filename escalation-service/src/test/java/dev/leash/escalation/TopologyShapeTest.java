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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;
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
        String shape = describe(partitions).toString();

        String name = "topology-%d".formatted(partitions);
        Files.writeString(Path.of("target", name + ".received.txt"), shape);
        assertThat(shape)
                .as(
                        "target/%s.received.txt; when the change is meant, it becomes %s.approved.txt"
                                .formatted(name, name))
                .isEqualTo(approved(name + ".approved.txt"));
        assertThat(shape).doesNotContain("KSTREAM-");
    }

    /**
     * Its tasks are named so where two versions share the work, as they may with more partitions.
     */
    @Test
    void whatTheReleaseBeforeHadKeepsItsPlace() {
        Map<Integer, Set<String>> topics = new TreeMap<>();
        for (TopologyDescription.Subtopology part : describe(4).subtopologies()) {
            part.nodes().stream()
                    .filter(TopologyDescription.Source.class::isInstance)
                    .map(source -> ((TopologyDescription.Source) source).topicSet())
                    .forEach(read -> topics.put(part.id(), read));
        }

        assertThat(topics)
                .containsEntry(0, Set.of("leash.signals"))
                .containsEntry(2, Set.of("leash.commands"))
                .containsEntry(3, Set.of("leash.changes"));
    }

    private TopologyDescription describe(int partitions) {
        return EscalationDriver.topology(
                        Baseline.streams(KafkaAccess.plain("unused:1"), "shape", "one", folder),
                        partitions,
                        EscalationDriver.rotating(WhenNobody.RETRY),
                        DeadlineWatch.NOTHING)
                .describe();
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
