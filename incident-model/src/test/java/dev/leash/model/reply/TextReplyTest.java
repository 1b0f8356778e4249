package dev.leash.model.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Verb;
import dev.leash.model.reply.TextReading.Consent;
import dev.leash.model.reply.TextReading.Help;
import dev.leash.model.reply.TextReading.Unclear;
import dev.leash.model.reply.TextReading.Wanted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReplyTest {

    @ParameterizedTest
    @CsvSource({
        "ack 12, ACKNOWLEDGE",
        "ACK 12, ACKNOWLEDGE",
        "Ack12, ACKNOWLEDGE",
        "a12, ACKNOWLEDGE",
        "a 12, ACKNOWLEDGE",
        "ack #12, ACKNOWLEDGE",
        "ack inc-12, ACKNOWLEDGE",
        "acknowledge incident 12, ACKNOWLEDGE",
        "acknowledged: 12., ACKNOWLEDGE",
        "12 ack, ACKNOWLEDGE",
        "12a, ACKNOWLEDGE",
        "ack 0012, ACKNOWLEDGE",
        "ack 12 on my way!, ACKNOWLEDGE",
        "resolve 12, RESOLVE",
        "res 12, RESOLVE",
        "Resolved No. 12, RESOLVE",
        "r12, RESOLVE",
        "escalate 12, ESCALATE",
        "esc 12, ESCALATE",
        "e12, ESCALATE",
        "INC-12 ack, ACKNOWLEDGE",
        "incident 12: ack, ACKNOWLEDGE",
        "ok ack 12, ACKNOWLEDGE",
        "Re: ack 12, ACKNOWLEDGE",
        "AW: Re: ack 12, ACKNOWLEDGE",
        "ACK 12., ACKNOWLEDGE",
        "ack INC12, ACKNOWLEDGE",
        "ack incident no. 12, ACKNOWLEDGE",
        "12 ack thanks, ACKNOWLEDGE",
        "ack 12 in a minute, ACKNOWLEDGE",
        "‘resolve’ 12, RESOLVE",
        "please resolve 12 – thanks, RESOLVE",
        "resolve １２, RESOLVE",
    })
    void understandsWhatIsWantedOfWhich(String text, Verb verb) {
        assertThat(TextReply.read(text)).isEqualTo(new Wanted(verb, "12"));
    }

    /** It is a month, too. */
    @ParameterizedTest
    @ValueSource(strings = {"Dec 12 I'm off", "dec 12", "12 dec", "DEC 12"})
    void aDateDeclaresNothing(String text) {
        assertThat(TextReply.read(text)).isEqualTo(new Unclear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  ack 12  ",
                "\"ack 12\"",
                "(ack) 12",
                "ack\u00A012",
                "ack １２",
                "ＡＣＫ 12",
                "ack ١٢",
                "ack 1\u200B2",
                "ack 1\uFE0F\u20E32\uFE0F\u20E3",
                "👍 ack 12 🙏",
                "\u202Aack 12\u202C",
                "\n\nack 12\n\nSent from my telephone 7",
                "ack 12\n> Reply ACK 13, RES 13 or ESC 13",
                "> Reply ACK 13, RES 13 or ESC 13\nack 12",
                "ack\n12",
                "Hi Leash,\nack 12",
                "ack\r12",
                "ack\u202812",
                "ack\n\n#12\n",
                "ok ack\r\nINC-12",
                "ack 12\nthanks, I am on it",
                "ack 12\n-- \nAda Lovelace\n+49 170 1234567",
                "ack 12\n\nOn 30 Nov 2026 Leash wrote:\nReply ACK 13",
            })
    void understandsItHoweverItIsTyped(String text) {
        assertThat(TextReply.read(text)).isEqualTo(new Wanted(Verb.ACKNOWLEDGE, "12"));
    }

    @ParameterizedTest
    @CsvSource({
        "ack, ACKNOWLEDGE",
        "ACK!, ACKNOWLEDGE",
        "resolve, RESOLVE",
        "res, RESOLVE",
        "escalate, ESCALATE",
        "ok ack, ACKNOWLEDGE",
        "Re: resolve, RESOLVE",
        "'ack\n\nthanks', ACKNOWLEDGE",
        "'ack\n\nSent from my telephone 7', ACKNOWLEDGE",
    })
    void understandsAWordAlone(String text, Verb verb) {
        assertThat(TextReply.read(text)).isEqualTo(new Wanted(verb, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "HELP", "Info", "commands?", "ack all", "resolve all!"})
    void tellsWhatCanBeSaid(String text) {
        assertThat(TextReply.read(text)).isEqualTo(new Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop.",
                "StopAll",
                "UNSUBSCRIBE",
                "cancel",
                "END",
                "quit",
                "OPTOUT",
                "revoke",
                "START",
                "yes",
                "Unstop"
            })
    void leavesConsentToTheProvider(String text) {
        assertThat(TextReply.read(text)).isEqualTo(new Consent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12",
                "a",
                "r",
                "0",
                "ack 0",
                "ack 12 13",
                "ack 12, 13",
                "ack 12 resolve",
                "ack resolve",
                "don't ack 12",
                "stop 12",
                "ack incident",
                "ack now",
                "ack 12.5",
                "ack 1234567890123456789",
                "on my way",
                "👍",
                "Liked “[LEASH] New incident assigned Reply ACK 12, RES 12 or ESC 12”",
                "ack\n12\n13",
                "ack 12\n13",
                "ack 12\nresolve 13",
                "ack\nresolve",
                "ack\nthe second of the 3",
                "ack\n> Reply ACK 13, RES 13 or ESC 13",
                "ack\n\nOn 30 Nov 2026 Leash wrote:\nReply ACK 13",
                "ack 2²",
                "ack ①②",
                "ack 12 not",
                "ack 12? no",
                "12 ack or resolve",
                "should I ack 12",
                "ok a 12",
                "ok stop",
                "stop\nack 12",
                "I am driving and will see your message later. Reply ACK 12"
            })
    void doesNotGuess(String text) {
        assertThat(TextReply.read(text)).isEqualTo(new Unclear());
    }
}
