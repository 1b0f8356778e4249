package dev.leash.intake.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.act.LateOutcomes;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.model.reply.TextReading;
import dev.leash.model.reply.TextReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGE, Incident 12 is yours now.",
        "RESOLVE, Incident 12 is resolved.",
        "ESCALATE, Incident 12 escalates to the next person.",
    })
    void sayWhatWasDone(Verb verb, String words) {
        assertThat(LateOutcomes.words(new Outcome.Accepted(), verb, "12")).isEqualTo(words);
    }

    @Test
    void nameTheIncidentWhereItIsKnown() {
        assertThat(LateOutcomes.words(new Outcome.Undecided(), Verb.RESOLVE, "12"))
                .startsWith("It was sent for incident 12, ");
        assertThat(LateOutcomes.words(new Outcome.Undecided(), Verb.RESOLVE, null))
                .startsWith("It was sent, ");
        assertThat(LateOutcomes.words(new Outcome.Accepted(), Verb.RESOLVE, null))
                .isEqualTo("The incident is resolved.");
    }

    /** Else two Leashes, or a program that repeats what it hears, would command each other. */
    @Test
    void areNoCommandsThemselves() {
        for (String words : new String[] {Replies.help(), Replies.STRANGER, Replies.NOT_READY}) {
            assertThat(TextReply.read(words)).isEqualTo(new TextReading.Unclear());
            assertThat(words).hasSizeLessThanOrEqualTo(160);
        }
        for (Verb verb : Verb.answers()) {
            assertThat(TextReply.read(LateOutcomes.words(new Outcome.Accepted(), verb, "12")))
                    .isEqualTo(new TextReading.Unclear());
        }
    }
}
