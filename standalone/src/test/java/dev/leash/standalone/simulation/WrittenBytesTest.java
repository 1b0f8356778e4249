package dev.leash.standalone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.triage.Signal;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much is reported, and however many people there are, what goes to Kafka is bounded. */
class WrittenBytesTest {

    private static final long MEBIBYTE = 1024 * 1024;

    @TempDir Path folder;

    @Test
    void aLongReportPagesTwentyPeopleOnFourChannelsWithinAMebibyte() {
        try (WrittenBytes leash = new WrittenBytes(folder, everybody(20))) {
            contacts(leash, 20);

            report(leash, "x".repeat(Report.MAX_DETAILS_LENGTH));

            Map<String, Long> written = leash.take();
            assertThat(written)
                    .containsKeys(
                            Topics.EVENTS.name(),
                            Topics.NOTICES.name(),
                            "leash.dispatches.email",
                            "leash.dispatches.sms",
                            "leash.dispatches.voice",
                            "leash.dispatches.slack");
            assertThat(sum(written)).as("%s", written).isLessThan(MEBIBYTE);
        }
    }

    /** The report itself goes three times: as a signal, as a command and as the event. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "漢"})
    void aReportTravelsOnceAndInBriefAfterwards(String character) {
        try (WrittenBytes leash = new WrittenBytes(folder, everybody(1))) {
            contacts(leash, 1);
            String details = character.repeat(Report.MAX_DETAILS_LENGTH);
            report(leash, details);
            leash.take();

            for (int asked = 0; asked < 10; asked++) {
                ask(leash, "note-" + asked, new IncidentCommand.AddNote("Still looking"));
            }

            assertThat(sum(leash.take()) / 10).isLessThan(3L * Report.MAX_BRIEF_BYTES);
        }
    }

    @Test
    void ofThreeThousandContactsFiftyAreToldAndNoneIsInvolvedForEver() {
        try (WrittenBytes leash = new WrittenBytes(folder, rotating())) {
            contacts(leash, 3_000);

            report(leash, "Disk full");
            Map<String, Long> first = leash.take();
            assertThat(sum(first)).as("%s", first).isLessThan(MEBIBYTE);

            ask(leash, "ack", new IncidentCommand.Acknowledge());
            leash.take();
            ask(leash, "snooze", new IncidentCommand.Snooze(3_600));
            Map<String, Long> later = leash.take();
            assertThat(sum(later)).as("%s", later).isLessThan(16 * 1024);
        }
    }

    private static void report(WrittenBytes leash, String details) {
        leash.write(
                Topics.SIGNALS,
                "signal-1",
                new Signal.Declared("signal-1", null, Report.ofText(details, "probe"), null));
        leash.pass(Duration.ofSeconds(1));
    }

    private static void ask(WrittenBytes leash, String id, IncidentCommand command) {
        Actor person = Actor.person("person-0", Actor.Via.WEB);
        leash.write(
                Topics.COMMANDS,
                "1",
                new CommandEnvelope(id, "1", WrittenBytes.START, person, null, command));
    }

    private static void contacts(WrittenBytes leash, int count) {
        for (int i = 0; i < count; i++) {
            String name = "person-" + i;
            leash.put(
                    new DirectoryRecord.OfContact(
                            new Contact(
                                    name, name + "@example.com", "+1555010" + i, Role.RESPONDER)));
        }
        adopt(leash);
    }

    /** What a release without the one writer left becomes versions once, whatever is reported. */
    private static void adopt(WrittenBytes leash) {
        do {
            leash.take();
            leash.pass(Duration.ofMinutes(1));
        } while (leash.take().containsKey(Topics.CONFIGURATION.name()));
    }

    private static EscalationPath everybody(int count) {
        List<Target> targets =
                IntStream.range(0, count)
                        .<Target>mapToObj(i -> new Target.Person("person-" + i))
                        .toList();
        return new EscalationPath(
                "default",
                1,
                List.of(new EscalationLevel(targets, 900_000)),
                0,
                0,
                WhenNobody.RETRY);
    }

    private static EscalationPath rotating() {
        return EscalationPath.rotating(
                "default", "default", Duration.ofMinutes(15), Duration.ZERO, WhenNobody.RETRY);
    }

    private static long sum(Map<String, Long> written) {
        return written.values().stream().mapToLong(Long::longValue).sum();
    }
}
