package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch.Attempt;
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
    void keepsOtherScriptsAndEmoji() {
        assertThat(messages.sms(TestDispatches.pageOf("x", "База данных 🔥")))
                .contains("База данных 🔥");
    }

    @Test
    void shortensDetailsToWhatFitsALockScreen() {
        String sms = messages.sms(TestDispatches.pageOf("down", "down" + "x".repeat(5_000)));

        assertThat(sms).contains("\n\ndown" + "x".repeat(313) + "...\nID: 12, major\n");
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
