package dev.leash.sheets;

import static org.awaitility.Awaitility.await;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Manager;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Target;
import dev.leash.model.kind.Configured;
import dev.leash.model.oncall.Schedule;
import dev.leash.settings.Settings;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Workbook in a folder, with a schedule on which Alice always is and the contacts Alice and Bob, and
 * a Kafka of its own.
 */
final class TestWorkbook implements AutoCloseable {

    private static final String HEADER = "start_time,end_time,assignees\n";

    /** A schedule of one row, without its assignees. */
    static final String ALWAYS = HEADER + "01-01-2025 00:00,12-31-2099 23:59,";

    /** The contacts of Alice alone. */
    static final String ALICE = "name,email,phone\nalice,alice@example.com,\n";

    private final Path folder;
    private final Path schedule;
    private final Path contacts;
    private Kafka kafka;

    TestWorkbook(Path folder) throws IOException {
        this.folder = folder;
        kafka = new Kafka(folder.resolve("kafka"), 0);
        Path workbook = Files.createDirectories(folder.resolve("workbook"));
        schedule = workbook.resolve("schedule.csv");
        contacts = workbook.resolve("contacts.csv");
        Files.writeString(schedule, ALWAYS + "alice\n");
        Files.writeString(contacts, ALICE + "bob,bob@example.com,\n");
    }

    Path folder() {
        return folder;
    }

    Path schedule() {
        return schedule;
    }

    Path contacts() {
        return contacts;
    }

    Kafka kafka() {
        return kafka;
    }

    void kafkaIsBackAt(int port) {
        kafka = new Kafka(folder.resolve("kafka"), port);
    }

    /** A page asks for something to be configured. */
    void ask(Configured body) {
        kafka.ask(
                new ChangeEnvelope(
                        "by-page",
                        Instant.EPOCH,
                        Manager.PAGE.actor(),
                        null,
                        new Change.Put(Manager.PAGE, body)));
    }

    static EscalationPath path(String contact) {
        return new EscalationPath(
                EscalationPath.DEFAULT_ID,
                1,
                List.of(new EscalationLevel(List.of(new Target.Person(contact)), 60_000)),
                1,
                0,
                WhenNobody.RETRY);
    }

    SheetsPart caughtUp() {
        SheetsPart part = SheetsPart.start(settings(kafka.bootstrapServers()));
        await().until(part::isCaughtUp);
        return part;
    }

    Settings settings(String bootstrapServers) {
        return Settings.of(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers, "DATA_DIR", folder.toString()));
    }

    /** The schedule in force. */
    Schedule inForce() {
        return kafka.directory().schedule("default").orElseThrow();
    }

    OfSheet sheet(String name) {
        return kafka.directory().sheet(name).orElseThrow();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
