package dev.leash.intake.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.classification.Classification;
import dev.leash.model.severity.Severity;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class SlashCommandProperties {

    @Property
    void anyTextIsAnswered(@ForAll String text) {
        assertThat(order(text)).isNotNull();
        assertThat(order("new " + text))
                .isInstanceOfAny(SlashCommand.Report.class, SlashCommand.Unclear.class);
    }

    @Property
    void aQuotedTextIsTakenWordForWord(
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String first,
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String second) {
        assertThat(order("new \"" + first + " --" + second + "\" --severity minor"))
                .isEqualTo(
                        new SlashCommand.Report(
                                first + " --" + second, Severity.MINOR, Optional.empty()));
    }

    private static SlashCommand order(String text) {
        return SlashCommand.of(text, Classification.BUILT_IN);
    }
}
