package dev.leash.model.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Verb;
import dev.leash.model.reply.TextReading.Consent;
import dev.leash.model.reply.TextReading.Unclear;
import dev.leash.model.reply.TextReading.Wanted;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whatever is texted, it comes to something, and never to more than was said. */
class TextReplyProperties {

    private static final String NOISE = " \t!?.,;:#*\"'()~–…👍\u200D\uFE0F";

    @Property
    void anythingAtAllIsRead(@ForAll String text) {
        assertThat(TextReply.read(text)).isNotNull();
    }

    @Property
    void whatIsWantedOfAnIncidentWasWritten(@ForAll("anything") String text) {
        if (TextReply.read(text) instanceof Wanted(_, var incidentId) && incidentId != null) {
            assertThat(incidentId).matches("[1-9][0-9]{0,17}");
            assertThat(text.replace("١", "1")).contains(incidentId);
        }
    }

    @Property
    void theWordsPeopleAreToldAreUnderstood(
            @ForAll("answers") Verb verb,
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long number,
            @ForAll("noise") String before,
            @ForAll("noise") String after) {
        String text = before + verb.said() + " " + number + after;

        assertThat(TextReply.read(text)).isEqualTo(new Wanted(verb, Long.toString(number)));
        assertThat(TextReply.read(text.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(TextReply.read(text));
    }

    @Property
    void wordsOfConsentAreNeverCommands(
            @ForAll("consent") String word, @ForAll("noise") String after) {
        assertThat(TextReply.read(word + after)).isEqualTo(new Consent());
    }

    @Property
    void whatComesAfterAWordOfConsentDoesNotMakeItACommand(
            @ForAll("consent") String word, @ForAll("answers") Verb verb) {
        assertThat(TextReply.read(word + " " + verb.said() + " 12")).isEqualTo(new Unclear());
        assertThat(TextReply.read(word + " 12")).isEqualTo(new Unclear());
    }

    @Provide
    Arbitrary<Verb> answers() {
        return Arbitraries.of(Verb.answers());
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars(NOISE.toCharArray()).ofMaxLength(5);
    }

    @Provide
    Arbitrary<String> consent() {
        List<String> words = List.of("STOP", "stop", "Stopall", "END", "cancel", "YES", "start");
        return Arbitraries.of(words);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.of(
                        "ack", "r", "e", "all", "12", "007", "9", "stop", "help", "inc", "#", " ",
                        "\n", ">", "13a", "esc", "١", "😀", "not")
                .list()
                .ofMaxSize(8)
                .map(words -> String.join(" ", words));
    }
}
