package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.wire.codec.Records;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a newer version knows how to do is refused, or kept for it, and never just gone. */
class NewerCommandsTest {

    @TempDir Path folder;
    private EscalationDriver leash;

    @BeforeEach
    void anIncidentIsWithAlice() {
        leash = new EscalationDriver(folder);
        leash.contact("alice");
        leash.onCall("alice");
        leash.report("s1", null);
        leash.events();
        leash.replies();
    }

    @AfterEach
    void close() {
        leash.close();
    }

    @Test
    void whoAsksForItIsAnsweredInWords() {
        leash.pipeJunk(Topics.COMMANDS, merge(Actor.person("alice", Actor.Via.WEB)));

        assertThat(leash.replies())
                .containsExactly(
                        Reply.of(
                                "request-9",
                                "1",
                                new Outcome.Refused(
                                        OutcomeCode.NOT_UNDERSTOOD,
                                        "This version of Leash does not know 'command.merge'. Upgrade escalation-service, then try again.")));
        assertThat(leash.deadLetters()).isEmpty();

        leash.ask("1", "alice", new IncidentCommand.Acknowledge());
        assertThat(leash.kinds()).containsExactly(Acknowledged.class);
    }

    @Test
    void whatLeashAsksOfItselfIsKeptForTheUpgrade() {
        byte[] merge = merge(Actor.notifier());

        leash.pipeJunk(Topics.COMMANDS, merge);

        assertThat(leash.replies()).isEmpty();
        assertThat(leash.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).isEqualTo(merge));
    }

    @Test
    void aReportInAFormOnlyANewerVersionKnowsIsKeptForTheUpgrade() {
        byte[] signal =
                "{\"type\":\"signal.declared\",\"v\":2,\"id\":\"s9\",\"data\":{}}"
                        .getBytes(StandardCharsets.UTF_8);

        leash.pipeJunk(Topics.SIGNALS, signal);

        assertThat(leash.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).isEqualTo(signal));
    }

    private static byte[] merge(Actor by) {
        byte[] known =
                Records.COMMAND.encode(
                        new CommandEnvelope(
                                "request-9",
                                "1",
                                EscalationDriver.START,
                                by,
                                null,
                                new IncidentCommand.AddNote("into 7")));
        return new String(known, StandardCharsets.UTF_8)
                .replace("command.add_note", "command.merge")
                .getBytes(StandardCharsets.UTF_8);
    }
}
