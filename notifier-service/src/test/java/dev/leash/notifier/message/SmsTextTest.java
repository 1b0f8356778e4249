package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import dev.leash.wire.link.Grant;
import org.junit.jupiter.api.Test;

class SmsTextTest {

    private final Messages messages = TestDispatches.messages();

    @Test
    void writesProseInTheAlphabetOfTextMessages() {
        String sms =
                messages.sms(
                        TestDispatches.pageOf("x", "“Disk” – 99\u00A0% full… it’s `sda` • 2×"));

        assertThat(sms).contains("\n\"Disk\" - 99 % full... it's 'sda' - 2x\n");
    }

    @Test
    void writesTheSeverityInTheAlphabetOfTextMessages() {
        IncidentBriefing briefing =
                new IncidentBriefing(
                        "x",
                        "x",
                        new Severity("01JX", "SEV\u00A01 \u2013 “all” down", 4, Urgency.CRITICAL),
                        "http",
                        TestDispatches.NOW,
                        TestDispatches.ALICE,
                        null,
                        null);
        Attempt page = TestDispatches.attempt(Channel.SMS, Purpose.PAGE, briefing);

        assertThat(messages.sms(page)).contains("ID: 12, SEV 1 - \"all\" down");
        assertThat(messages.answerableSms(page)).contains("\nSEV 1 - \"all\" down: x\n");
    }

    @Test
    void keepsOtherScriptsAndEmoji() {
        assertThat(messages.sms(TestDispatches.pageOf("x", "База данных 🔥")))
                .contains("База данных 🔥");
    }

    @Test
    void shortensDetailsToWhatTheFewestPartsHold() {
        String sms = messages.sms(TestDispatches.pageOf("down", "down" + "x".repeat(5_000)));

        assertThat(sms).contains("\n\ndownxxxx", "xxx...\nID: 12, major\n");
        assertThat(Segments.count(sms)).isEqualTo(2);
        assertThat(Segments.count(sms + "x")).isEqualTo(3);
    }

    @Test
    void saysWhatToReplyInOnePart() {
        assertThat(messages.answerableSms(TestDispatches.page(Channel.SMS)))
                .isEqualTo(
                        """
                        [LEASH] New incident assigned
                        critical: Production database connection timeout
                        Error...
                        Reply ACK 12, RES 12 or ESC 12
                        https://leash.example.com/incidents/12""")
                .hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void takesAnotherPartRatherThanSayNothing() {
        String sms =
                messages.answerableSms(TestDispatches.pageOf("x", "База данных 🔥 ".repeat(20)));

        assertThat(sms)
                .startsWith(
                        "[LEASH] New incident assigned\nmajor: x\nБаза данных 🔥 База данных 🔥")
                .endsWith(
                        "...\nReply ACK 12, RES 12 or ESC 12\nhttps://leash.example.com/incidents/12");
        assertThat(Segments.count(sms)).isEqualTo(3);
    }

    @Test
    void asksForNoReplyWhereNothingIsLeftToDo() {
        Attempt resolved =
                TestDispatches.attempt(
                        Channel.SMS, Purpose.RESOLVED, TestDispatches.briefing("bob", null));

        assertThat(messages.answerableSms(resolved))
                .startsWith("[LEASH] Incident 12 is resolved\ncritical: Production database")
                .endsWith("\nhttps://leash.example.com/incidents/12")
                .doesNotContain("Reply");
    }

    @Test
    void keepsTheLongestLinkWhole() {
        Attempt page = TestDispatches.page(Channel.SMS);
        DeliveryId toLongName = new DeliveryId("12", 3, Channel.SMS, "a".repeat(690));

        String sms =
                messages.sms(
                        new Attempt(
                                toLongName, 1, page.purpose(), page.address(), page.briefing()));

        assertThat(sms).hasSizeBetween(1_000, SmsText.MAX_LENGTH);
        assertThat(TestDispatches.grants(sms))
                .extracting(Grant::person)
                .containsExactly("a".repeat(690));
    }
}
