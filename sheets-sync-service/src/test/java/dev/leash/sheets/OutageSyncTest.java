package dev.leash.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.settings.Settings;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook while Kafka, the one writer or its own folder is away. */
@Tag("broker")
class OutageSyncTest {

    @TempDir Path folder;
    private TestWorkbook workbook;

    @BeforeEach
    void begin() throws IOException {
        workbook = new TestWorkbook(folder);
    }

    @AfterEach
    void end() {
        workbook.close();
    }

    @Test
    void losesNoEditWhileNobodyDecides() throws IOException {
        try (SheetsPart part = workbook.caughtUp()) {
            workbook.kafka().writerGoesAway();
            Files.writeString(workbook.contacts(), TestWorkbook.ALICE + "bob,bob@example.com,\ncarol,,\ndora,,\nemil,,\n");
            eventually(
                    () ->
                            assertThat(part.failing().values())
                                    .anyMatch(
                                            reason ->
                                                    reason.contains(
                                                            "check whether escalation-service runs")));
            assertThat(workbook.kafka().newest(Topics.CHANGES))
                    .containsKey("contact/carol")
                    .doesNotContainKeys("contact/dora", "contact/emil");

            workbook.kafka().writerComesBack();

            eventually(() -> assertThat(workbook.kafka().directory().contact("emil")).isPresent());
            assertThat(workbook.kafka().directory().contacts()).hasSize(5);
            eventually(() -> assertThat(part.failing()).isEmpty());
        }
    }

    @Test
    void losesNoEditWhileKafkaIsAway() throws IOException {
        try (SheetsPart part = workbook.caughtUp()) {
            int port = workbook.kafka().port();
            workbook.kafka().close();
            Files.writeString(workbook.contacts(), TestWorkbook.ALICE + "carol,,\n");
            eventually(() -> assertThat(part.failing()).containsKey("workbook"));

            workbook.kafkaIsBackAt(port);

            eventually(() -> assertThat(workbook.kafka().directory().contact("carol")).isPresent());
            eventually(() -> assertThat(part.failing()).isEmpty());
        }
    }

    @Test
    void beginsWhenKafkaComes() {
        int port = workbook.kafka().port();
        workbook.kafka().close();
        try (SheetsPart part = SheetsPart.start(workbook.settings("127.0.0.1:" + port))) {
            eventually(() -> assertThat(part.failing()).containsKeys("workbook", "export"));
            assertThat(part.isCaughtUp()).isFalse();

            workbook.kafkaIsBackAt(port);

            eventually(() -> assertThat(part.isCaughtUp()).isTrue());
            eventually(() -> assertThat(part.failing()).isEmpty());
        }
    }

    @Test
    void saysWhyADeadFolderIsDead() throws IOException {
        Path blocked = Files.writeString(workbook.folder().resolve("blocked"), "in the way");
        Settings settings =
                workbook.settings(workbook.kafka().bootstrapServers()).with(Map.of("WORKBOOK_DIR", blocked.toString()));

        try (SheetsPart part = SheetsPart.start(settings)) {
            eventually(() -> assertThat(part.failing()).containsKeys("workbook", "export"));
            assertThat(part.failing().get("workbook")).contains(blocked.toString());
            assertThat(part.isCaughtUp()).isFalse();

            Files.delete(blocked);
            eventually(() -> assertThat(part.isCaughtUp()).isTrue());
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }
}
