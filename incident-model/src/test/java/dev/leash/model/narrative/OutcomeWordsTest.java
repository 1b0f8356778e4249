package dev.leash.model.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeWordsTest {

    /** The longest text message in one part. */
    private static final int ONE_PART = 160;

    @ParameterizedTest
    @MethodSource("outcomes")
    void saysNoMoreThanIsKnown(Outcome outcome, String words) {
        String said =
                OutcomeWords.of(outcome, "INC-12 is yours.", "INC-12", "here").in(Decoration.PLAIN);

        assertThat(said).isEqualTo(words).hasSizeLessThanOrEqualTo(ONE_PART);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                arguments(new Outcome.Accepted(), "INC-12 is yours."),
                arguments(
                        new Outcome.AlreadyDone(OutcomeCode.UNKNOWN, "Bob has it."),
                        "Nothing was changed. Bob has it."),
                arguments(
                        new Outcome.Refused(OutcomeCode.NOT_ALLOWED, "You may not."),
                        "Nothing was changed. You may not."),
                arguments(
                        new Outcome.Pending(true),
                        "It was sent for INC-12, but the outcome is not known yet. The outcome will follow here."),
                arguments(
                        new Outcome.Pending(false),
                        "It was sent for INC-12, but the outcome is not known yet."),
                arguments(
                        new Outcome.Undecided(),
                        "It was sent for INC-12, but it is not decided yet. Try again."),
                arguments(
                        new Outcome.Unsent(),
                        "It could not be sent for INC-12: Leash cannot reach its log. Try again; it takes effect only once, even if the first attempt got through."),
                arguments(
                        new Outcome.Crowded(),
                        "It could not be sent for INC-12: too many requests at once. Try again."));
    }

    @Test
    void namesNoIncidentWhereNobodyHasSaidWhich() {
        assertThat(OutcomeWords.of(new Outcome.Undecided(), "", null, "here").in(Decoration.PLAIN))
                .startsWith("It was sent, but ");
    }
}
