package dev.leash.intake.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Verb;
import dev.leash.model.reply.Said;
import dev.leash.model.reply.TextReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGE, Incident 12 is yours now.",
        "RESOLVE, Incident 12 is resolved.",
        "ESCALATE, Incident 12 goes on to the next person.",
    })
    void sayWhatWasDone(Verb verb, String words) {
        assertThat(Replies.of(new Outcome.Accepted(), verb, "12")).isEqualTo(words);
    }

    @Test
    void sayWhyNothingWasDoneInTheWordsOfWhoeverDecided() {
        assertThat(Replies.of(new Outcome.AlreadyDone(OutcomeCode.ALREADY_ACKNOWLEDGED, "Bob has it."), Verb.ACKNOWLEDGE, "12"))
                .isEqualTo("Bob has it.");
        assertThat(
                        Replies.of(
                                new Outcome.Refused(OutcomeCode.NOTHING_TO_ANSWER, "You have 3 open incidents."),
                                Verb.ACKNOWLEDGE,
                                null))
                .isEqualTo("You have 3 open incidents.");
    }

    @Test
    void pretendNothing() {
        assertThat(Replies.of(new Outcome.Pending(true), Verb.RESOLVE, "12"))
                .contains("slow", "You will get a text message");
        assertThat(Replies.of(new Outcome.Pending(false), Verb.RESOLVE, "12"))
                .contains("slow")
                .doesNotContain("You will");
        assertThat(Replies.of(new Outcome.Undecided(), Verb.RESOLVE, "12"))
                .contains("incident 12", "send it again");
        assertThat(Replies.of(new Outcome.Unsent(), Verb.RESOLVE, "12")).contains("try again");
        assertThat(Replies.of(new Outcome.Crowded(), Verb.RESOLVE, "12")).contains("try again");
        assertThat(Replies.of(new Outcome.Accepted(), Verb.RESOLVE, null))
                .isEqualTo("The incident is resolved.");
    }

    /** Else two Leashes, or a program that repeats what it hears, would command each other. */
    @Test
    void areNoCommandsThemselves() {
        for (String words : new String[] {Replies.help(), Replies.STRANGER, Replies.NOT_READY}) {
            assertThat(TextReply.read(words)).isEqualTo(new Said.Unclear());
            assertThat(words).hasSizeLessThanOrEqualTo(160);
        }
        for (Verb verb : Verb.answers()) {
            assertThat(TextReply.read(Replies.of(new Outcome.Accepted(), verb, "12")))
                    .isEqualTo(new Said.Unclear());
        }
    }
}
