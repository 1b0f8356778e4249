package dev.leash.model.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.notification.Answer.Wish;
import dev.leash.model.reply.Said.Consent;
import dev.leash.model.reply.Said.Help;
import dev.leash.model.reply.Said.Unclear;
import dev.leash.model.reply.Said.Wanted;
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
    })
    void understandsWhatIsWantedOfWhich(String text, Wish wish) {
        assertThat(TextReply.read(text)).isEqualTo(new Wanted(wish, "12"));
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
                "> Reply ACK 13, RES 13 or ESC 13\nack 12"
            })
    void understandsItHoweverItIsTyped(String text) {
        assertThat(TextReply.read(text)).isEqualTo(new Wanted(Wish.ACKNOWLEDGE, "12"));
    }

    @ParameterizedTest
    @CsvSource({
        "ack, ACKNOWLEDGE",
        "ACK!, ACKNOWLEDGE",
        "resolve, RESOLVE",
        "res, RESOLVE",
        "escalate, ESCALATE",
    })
    void understandsAWordAlone(String text, Wish wish) {
        assertThat(TextReply.read(text)).isEqualTo(new Wanted(wish, null));
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
                "I am driving and will see your message later. Reply ACK 12"
            })
    void doesNotGuess(String text) {
        assertThat(TextReply.read(text)).isEqualTo(new Unclear());
    }
}
