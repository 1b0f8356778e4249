package dev.leash.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Contact;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of the workbook, through a real Kafka. */
@Tag("broker")
class DirectorySyncTest {

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
    void putsTheWorkbookInForce() {
        try (SheetsPart _ = workbook.caughtUp()) {
            assertThat(workbook.inForce().version()).isEqualTo(1);
            assertThat(workbook.inForce().rows().getFirst().assignees()).containsExactly("alice");
            assertThat(workbook.kafka().directory().contacts()).hasSize(2);
            assertThat(workbook.sheet("schedule").location()).isEqualTo(workbook.schedule().toString());
        }
    }

    @Test
    void saysNothingNewAfterARestart() {
        workbook.caughtUp().close();
        long said = workbook.kafka().sizeOfDirectory();

        workbook.caughtUp().close();

        assertThat(workbook.kafka().sizeOfDirectory()).isEqualTo(said);
        assertThat(workbook.inForce().version()).isEqualTo(1);
    }

    @Test
    void takesTheGoodRowsAndSaysWhatIsWrongWithTheOthers() throws IOException {
        try (SheetsPart part = workbook.caughtUp()) {
            Files.writeString(workbook.schedule(), TestWorkbook.ALWAYS + "bob\nsoon,12-31-2099 23:59,bob\n");
            eventually(() -> assertThat(workbook.sheet("schedule").refused()).hasSize(1));
            assertThat(workbook.inForce().rows()).hasSize(1);
            assertThat(workbook.inForce().rows().getFirst().assignees()).containsExactly("bob");
            assertThat(part.refusedRows("schedule")).isEqualTo(1);
            eventually(() -> assertThat(workbook.schedule()).content().contains("'soon': this is not a time"));

            Files.writeString(workbook.schedule(), TestWorkbook.ALWAYS + "alice\n");
            eventually(() -> assertThat(workbook.inForce().version()).isEqualTo(3));
            eventually(() -> assertThat(workbook.sheet("schedule").refused()).isEmpty());
        }
    }

    @Test
    void goesOnFromTheVersionThatIsInForce() throws IOException {
        workbook.caughtUp().close();
        Files.writeString(workbook.schedule(), TestWorkbook.ALWAYS + "bob\n");

        workbook.caughtUp().close();

        assertThat(workbook.inForce().version()).isEqualTo(2);
    }

    @Test
    void removesAContactWhoseRowIsGone() throws IOException {
        try (SheetsPart _ = workbook.caughtUp()) {
            Files.writeString(workbook.contacts(), TestWorkbook.ALICE);

            eventually(() -> assertThat(workbook.kafka().directory().contact("bob")).isEmpty());
            assertThat(workbook.kafka().directory().contact("alice")).isPresent();
        }
    }

    @Test
    void removesNothingThatAnotherEditorManages() throws IOException {
        workbook.caughtUp().close();
        workbook.ask(new Contact("dora", "dora@example.com", null, Contact.Role.RESPONDER));
        eventually(() -> assertThat(workbook.kafka().directory().contact("dora")).isPresent());

        try (SheetsPart _ = workbook.caughtUp()) {
            Files.writeString(workbook.contacts(), TestWorkbook.ALICE);
            eventually(() -> assertThat(workbook.kafka().directory().contact("bob")).isEmpty());
            assertThat(workbook.kafka().directory().contact("dora")).isPresent();

            Files.writeString(workbook.contacts(), TestWorkbook.ALICE + "dora,other@example.com,\n");
            eventually(() -> assertThat(workbook.contacts()).content().contains("managed by the pages"));
            assertThat(workbook.kafka().directory().contact("dora").orElseThrow().email())
                    .isEqualTo("dora@example.com");
        }
    }

    @Test
    void saysWhyAContactStaysWhoseRowIsGone() throws IOException {
        try (SheetsPart part = workbook.caughtUp()) {
            workbook.ask(TestWorkbook.path("bob"));
            eventually(() -> assertThat(workbook.kafka().directory().find("path/default")).isPresent());

            Files.writeString(workbook.contacts(), TestWorkbook.ALICE);

            eventually(
                    () ->
                            assertThat(workbook.sheet("contacts").refused())
                                    .extracting(Refused::reason)
                                    .containsExactly(
                                            "path/default refers to contact/bob; change that reference first."));
            assertThat(workbook.kafka().directory().contact("bob")).isPresent();
            assertThat(part.failing()).isEmpty();
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }
}
