package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.State;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier release left behind is opened by this one, and goes on. */
@Tag("system")
class UpgradeTest {

    private static final Map<String, State> LEFT_BEHIND =
            Map.of(
                    "1", State.IN_PROGRESS,
                    "2", State.ASSIGNED,
                    "3", State.RESOLVED,
                    "5", State.ASSIGNED,
                    "6", State.ASSIGNED);

    @TempDir Path data;

    @Test
    void theDataOfNovember2026GoesOn() throws IOException {
        unpack("/released/2026-11/data.zip");
        int kafkaPort = Product.freePort();
        try (Product leash = Product.up(data, Product.freePort(), kafkaPort, Paging.QUICK)) {
            Log log = new Log("127.0.0.1:" + kafkaPort);
            await().untilAsserted(
                            () ->
                                    assertThat(leash.web().get("/health").statusCode())
                                            .isEqualTo(200));
            LEFT_BEHIND.forEach((id, state) -> assertThat(state(log, id)).as(id).isEqualTo(state));
            await("whoever snoozed the fourth is paged again: its time is over by now")
                    .until(() -> log.eventsOf("4").stream().anyMatch(UpgradeTest::isSnoozeOver));
            assertThat(leash.web().get("/incidents/1").body()).contains("looking at it");
            assertThat(leash.web().get("/incidents/2").body()).contains("Checkout answers 500");

            int before = log.eventsOf("6").size();
            await("that escalation goes on").until(() -> log.eventsOf("6").size() > before);
            assertThat(leash.web().reported("Something new")).isEqualTo("7");
            assertThat(log.newest(Topics.CONFIGURATION))
                    .as("what was configured then is taken over")
                    .containsKeys("schedule/default", "contact/alice@example.com");
            assertThat(log.deadLetters()).isEmpty();
        }
    }

    private static boolean isSnoozeOver(IncidentRecord recorded) {
        return recorded.event() instanceof Assigned(Assignment assignment)
                && assignment.why() == Assignment.Why.SNOOZE_OVER;
    }

    private static State state(Log log, String id) {
        return ((Incident.Known) log.incident(id)).state();
    }

    private void unpack(String name) throws IOException {
        try (InputStream resource =
                        Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(name));
                ZipInputStream zip = new ZipInputStream(resource)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = data.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(zip, target);
                }
            }
        }
    }
}
