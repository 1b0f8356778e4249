package dev.leash.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Contact;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.kind.Configured;
import dev.leash.model.oncall.Schedule;
import dev.leash.settings.Settings;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of the workbook, through a real Kafka. */
@Tag("broker")
class DirectorySyncTest {

    private static final String HEADER = "start_time,end_time,assignees\n";
    private static final String GOOD = HEADER + "01-01-2025 00:00,12-31-2099 23:59,";

    private static final String PEOPLE = "name,email,phone\nalice,alice@example.com,\n";

    @TempDir Path folder;
    private Kafka kafka;
    private Path schedule;
    private Path contacts;

    @BeforeEach
    void begin() throws IOException {
        kafka = new Kafka(folder.resolve("kafka"), 0);
        Path workbook = Files.createDirectories(folder.resolve("workbook"));
        schedule = workbook.resolve("schedule.csv");
        contacts = workbook.resolve("contacts.csv");
        Files.writeString(schedule, GOOD + "alice\n");
        Files.writeString(contacts, PEOPLE + "bob,bob@example.com,\n");
    }

    @AfterEach
    void end() {
        kafka.close();
    }

    @Test
    void putsTheWorkbookInForce() {
        try (SheetsPart _ = caughtUp()) {
            assertThat(schedule().version()).isEqualTo(1);
            assertThat(schedule().rows().getFirst().assignees()).containsExactly("alice");
            assertThat(kafka.directory().contacts()).hasSize(2);
            assertThat(sheet("schedule").location()).isEqualTo(schedule.toString());
        }
    }

    @Test
    void saysNothingNewAfterARestart() {
        caughtUp().close();
        long said = kafka.sizeOfDirectory();

        caughtUp().close();

        assertThat(kafka.sizeOfDirectory()).isEqualTo(said);
        assertThat(schedule().version()).isEqualTo(1);
    }

    @Test
    void takesTheGoodRowsAndSaysWhatIsWrongWithTheOthers() throws IOException {
        try (SheetsPart part = caughtUp()) {
            Files.writeString(schedule, GOOD + "bob\nsoon,12-31-2099 23:59,bob\n");
            eventually(() -> assertThat(sheet("schedule").refused()).hasSize(1));
            assertThat(schedule().rows()).hasSize(1);
            assertThat(schedule().rows().getFirst().assignees()).containsExactly("bob");
            assertThat(part.refusedRows("schedule")).isEqualTo(1);
            eventually(() -> assertThat(schedule).content().contains("'soon': this is not a time"));

            Files.writeString(schedule, GOOD + "alice\n");
            eventually(() -> assertThat(schedule().version()).isEqualTo(3));
            eventually(() -> assertThat(sheet("schedule").refused()).isEmpty());
        }
    }

    @Test
    void goesOnFromTheVersionThatIsInForce() throws IOException {
        caughtUp().close();
        Files.writeString(schedule, GOOD + "bob\n");

        caughtUp().close();

        assertThat(schedule().version()).isEqualTo(2);
    }

    @Test
    void removesAContactWhoseRowIsGone() throws IOException {
        try (SheetsPart _ = caughtUp()) {
            Files.writeString(contacts, PEOPLE);

            eventually(() -> assertThat(kafka.directory().contact("bob")).isEmpty());
            assertThat(kafka.directory().contact("alice")).isPresent();
        }
    }

    @Test
    void removesNothingThatAnotherEditorManages() throws IOException {
        caughtUp().close();
        askFor(new Contact("dora", "dora@example.com", null, Contact.Role.RESPONDER));
        eventually(() -> assertThat(kafka.directory().contact("dora")).isPresent());

        try (SheetsPart _ = caughtUp()) {
            Files.writeString(contacts, PEOPLE);
            eventually(() -> assertThat(kafka.directory().contact("bob")).isEmpty());
            assertThat(kafka.directory().contact("dora")).isPresent();

            Files.writeString(contacts, PEOPLE + "dora,other@example.com,\n");
            eventually(() -> assertThat(contacts).content().contains("managed by the pages"));
            assertThat(kafka.directory().contact("dora").orElseThrow().email())
                    .isEqualTo("dora@example.com");
        }
    }

    @Test
    void saysWhyAContactStaysWhoseRowIsGone() throws IOException {
        try (SheetsPart part = caughtUp()) {
            kafka.ask(change(path("bob")));
            eventually(() -> assertThat(kafka.directory().find("path/default")).isPresent());

            Files.writeString(contacts, PEOPLE);

            eventually(
                    () ->
                            assertThat(sheet("contacts").refused())
                                    .extracting(Refused::reason)
                                    .containsExactly(
                                            "path/default refers to contact/bob; change that reference first."));
            assertThat(kafka.directory().contact("bob")).isPresent();
            assertThat(part.failing()).isEmpty();
        }
    }

    @Test
    void forgetsAPerson() throws IOException {
        try (SheetsPart _ = caughtUp()) {
            List<String> planned =
                    SheetsTools.forget(
                            settings(kafka.bootstrapServers()), "bob@example.com", false);
            assertThat(contacts).content().contains("bob");

            assertThatThrownBy(() -> forget("bob@example.com"))
                    .hasMessageContaining("'bob@example.com' means 'bob'");
            assertThat(contacts).content().contains("bob");

            assertThat(forget("bob"))
                    .isEqualTo(planned)
                    .contains(
                            "Row 3 of the contacts in the workbook is removed.",
                            "contact/bob is no longer in force.");

            assertThat(contacts).hasContent(PEOPLE);
            assertThat(kafka.directory().contact("bob")).isEmpty();
            assertThat(kafka.newest(Topics.PEOPLE)).containsOnlyKeys("alice");
        }
    }

    @Test
    void forgetsNobodyWhoseRowIsElsewhere() throws IOException {
        caughtUp().close();
        for (String other : List.of("name,email,phone\nalice,,\n", "name,email,phone\nben,,\n")) {
            Files.writeString(contacts, other);
            assertThatThrownBy(() -> forget("bob"))
                    .hasMessageContaining("no row with that name")
                    .hasMessageContaining("Nothing was changed");
        }
        Files.delete(contacts);
        assertThatThrownBy(() -> forget("bob")).hasMessageContaining("contacts.csv is missing");

        assertThat(kafka.directory().contact("bob")).isPresent();
    }

    @Test
    void forgetsNobodyWhoIsOnCallOrOnAPath() throws IOException {
        caughtUp().close();
        String before = Files.readString(contacts);
        kafka.ask(change(path("bob")));
        eventually(() -> assertThat(kafka.directory().find("path/default")).isPresent());

        assertThatThrownBy(() -> forget("bob"))
                .hasMessageContaining("path/default refers to contact/bob");
        assertThatThrownBy(() -> forget("alice"))
                .hasMessageContaining("The schedule still names 'alice', in row 2");

        assertThat(contacts).hasContent(before);
        assertThat(kafka.directory().contacts()).hasSize(2);
    }

    @Test
    void saysThatNobodyHasThatId() {
        caughtUp().close();

        assertThatThrownBy(() -> forget("bobby"))
                .hasMessageContaining("There is no data about 'bobby'")
                .hasMessageContaining("Give the id");
    }

    private List<String> forget(String person) throws IOException {
        return SheetsTools.forget(settings(kafka.bootstrapServers()), person, true);
    }

    @Test
    void losesNoEditWhileNobodyDecides() throws IOException {
        try (SheetsPart part = caughtUp()) {
            kafka.writerGoesAway();
            Files.writeString(contacts, PEOPLE + "bob,bob@example.com,\ncarol,,\ndora,,\nemil,,\n");
            eventually(
                    () ->
                            assertThat(part.failing().values())
                                    .anyMatch(
                                            reason ->
                                                    reason.contains(
                                                            "check whether escalation-service runs")));
            assertThat(kafka.newest(Topics.CHANGES))
                    .containsKey("contact/carol")
                    .doesNotContainKeys("contact/dora", "contact/emil");

            kafka.writerComesBack();

            eventually(() -> assertThat(kafka.directory().contact("emil")).isPresent());
            assertThat(kafka.directory().contacts()).hasSize(5);
            eventually(() -> assertThat(part.failing()).isEmpty());
        }
    }

    private void askFor(Contact contact) {
        kafka.ask(change(contact));
    }

    private static ChangeEnvelope change(Configured body) {
        return new ChangeEnvelope(
                "by-page",
                Instant.EPOCH,
                Manager.PAGE.actor(),
                null,
                new Change.Put(Manager.PAGE, body));
    }

    private static EscalationPath path(String contact) {
        return new EscalationPath(
                EscalationPath.DEFAULT_ID,
                1,
                List.of(new EscalationLevel(List.of(new Target.Person(contact)), 60_000)),
                1,
                0,
                WhenNobody.RETRY);
    }

    @Test
    void losesNoEditWhileKafkaIsAway() throws IOException {
        try (SheetsPart part = caughtUp()) {
            int port = kafka.port();
            kafka.close();
            Files.writeString(contacts, PEOPLE + "carol,,\n");
            eventually(() -> assertThat(part.failing()).containsKey("workbook"));

            kafka = new Kafka(folder.resolve("kafka"), port);

            eventually(() -> assertThat(kafka.directory().contact("carol")).isPresent());
            eventually(() -> assertThat(part.failing()).isEmpty());
        }
    }

    @Test
    void beginsWhenKafkaComes() {
        int port = kafka.port();
        kafka.close();
        try (SheetsPart part = SheetsPart.start(settings("127.0.0.1:" + port))) {
            eventually(() -> assertThat(part.failing()).containsKeys("workbook", "export"));
            assertThat(part.isCaughtUp()).isFalse();

            kafka = new Kafka(folder.resolve("kafka"), port);

            eventually(() -> assertThat(part.isCaughtUp()).isTrue());
            eventually(() -> assertThat(part.failing()).isEmpty());
        }
    }

    @Test
    void saysWhyADeadFolderIsDead() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "in the way");
        Settings settings =
                settings(kafka.bootstrapServers()).with(Map.of("WORKBOOK_DIR", blocked.toString()));

        try (SheetsPart part = SheetsPart.start(settings)) {
            eventually(() -> assertThat(part.failing()).containsKeys("workbook", "export"));
            assertThat(part.failing().get("workbook")).contains(blocked.toString());
            assertThat(part.isCaughtUp()).isFalse();

            Files.delete(blocked);
            eventually(() -> assertThat(part.isCaughtUp()).isTrue());
        }
    }

    private SheetsPart caughtUp() {
        SheetsPart part = SheetsPart.start(settings(kafka.bootstrapServers()));
        eventually(() -> assertThat(part.isCaughtUp()).isTrue());
        return part;
    }

    private Settings settings(String bootstrapServers) {
        return Settings.of(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers, "DATA_DIR", folder.toString()));
    }

    private Schedule schedule() {
        return kafka.directory().schedule("default").orElseThrow();
    }

    private OfSheet sheet(String name) {
        return kafka.directory().sheet(name).orElseThrow();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }
}
