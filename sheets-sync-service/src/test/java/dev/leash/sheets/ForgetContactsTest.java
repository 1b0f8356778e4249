package dev.leash.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forgetting people: their rows, and what is in force of them. */
@Tag("broker")
class ForgetContactsTest {

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
    void forgetsAPerson() throws IOException {
        try (SheetsPart _ = workbook.caughtUp()) {
            List<String> planned =
                    SheetsTools.forget(
                            workbook.settings(workbook.kafka().bootstrapServers()), "bob@example.com", false);
            assertThat(workbook.contacts()).content().contains("bob");

            assertThatThrownBy(() -> forget("bob@example.com"))
                    .hasMessageContaining("'bob@example.com' means 'bob'");
            assertThat(workbook.contacts()).content().contains("bob");

            assertThat(forget("bob"))
                    .isEqualTo(planned)
                    .contains(
                            "Row 3 of the contacts in the workbook is removed.",
                            "contact/bob is no longer in force.");

            assertThat(workbook.contacts()).hasContent(TestWorkbook.ALICE);
            assertThat(workbook.kafka().directory().contact("bob")).isEmpty();
            assertThat(workbook.kafka().newest(Topics.PEOPLE)).containsOnlyKeys("alice");
        }
    }

    @Test
    void forgetsNobodyWhoseRowIsElsewhere() throws IOException {
        workbook.caughtUp().close();
        for (String other : List.of("name,email,phone\nalice,,\n", "name,email,phone\nben,,\n")) {
            Files.writeString(workbook.contacts(), other);
            assertThatThrownBy(() -> forget("bob"))
                    .hasMessageContaining("no row with that name")
                    .hasMessageContaining("Nothing was changed");
        }
        Files.delete(workbook.contacts());
        assertThatThrownBy(() -> forget("bob")).hasMessageContaining("contacts.csv is missing");

        assertThat(workbook.kafka().directory().contact("bob")).isPresent();
    }

    @Test
    void forgetsNobodyWhoIsOnCallOrOnAPath() throws IOException {
        workbook.caughtUp().close();
        String before = Files.readString(workbook.contacts());
        workbook.ask(TestWorkbook.path("bob"));
        eventually(() -> assertThat(workbook.kafka().directory().find("path/default")).isPresent());

        assertThatThrownBy(() -> forget("bob"))
                .hasMessageContaining("path/default refers to contact/bob");
        assertThatThrownBy(() -> forget("alice"))
                .hasMessageContaining("The schedule still names 'alice', in row 2");

        assertThat(workbook.contacts()).hasContent(before);
        assertThat(workbook.kafka().directory().contacts()).hasSize(2);
    }

    @Test
    void saysThatNobodyHasThatId() {
        workbook.caughtUp().close();

        assertThatThrownBy(() -> forget("bobby"))
                .hasMessageContaining("There is no data about 'bobby'")
                .hasMessageContaining("Give the id");
    }

    private List<String> forget(String person) throws IOException {
        return SheetsTools.forget(workbook.settings(workbook.kafka().bootstrapServers()), person, true);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }
}
