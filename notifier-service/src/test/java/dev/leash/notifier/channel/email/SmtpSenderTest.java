package dev.leash.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.message.TestDispatches;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
class SmtpSenderTest {

    private final TestMailServer server = TestMailServer.start();
    private final SmtpSender sender = TestSenders.plain(server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void handsAMailOver() throws MessagingException {
        SendResult result = sender.send(TestDispatches.page());

        MimeMessage mail = server.mails().getFirst();
        assertThat(result).isEqualTo(new SendResult.Sent(mail.getMessageID()));
        assertThat(server.recipients()).containsExactly(TestDispatches.ALICE);
        assertThat(mail.getSubject())
                .isEqualTo("[LEASH] New incident assigned: Production database connection timeout");
        assertThat(Arrays.toString(mail.getFrom())).isEqualTo("[Leash <leash@pager.example.org>]");
        assertThat(mail.getSentDate()).isEqualTo(TestDispatches.NOW);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Leash-Incident")).containsExactly("12");
    }

    @Test
    void isReadAsTextOrAsHtml() throws MessagingException, IOException {
        sender.send(TestDispatches.pageOf("Datenbank läuft über 🔥 שרת", ""));

        MimeMessage mail = server.mails().getFirst();
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        BodyPart text = parts.getBodyPart(0);
        BodyPart html = parts.getBodyPart(1);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(mail.getSubject())
                .isEqualTo("[LEASH] New incident assigned: Datenbank läuft über 🔥 שרת");
        assertThat(text.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat((String) text.getContent()).contains("Datenbank läuft über 🔥 שרת");
        assertThat(html.getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat((String) html.getContent()).contains("Datenbank läuft über 🔥 שרת</h1>");
    }

    @Test
    void bearsOneNameHoweverOftenItIsTried() throws MessagingException {
        Attempt first = TestDispatches.page();
        Attempt second =
                new Attempt(
                        first.delivery(), 2, first.purpose(), first.address(), first.briefing());

        sender.send(first);
        sender.send(second);

        assertThat(server.mails()).hasSize(2);
        assertThat(server.mails().getFirst().getMessageID())
                .matches("<[0-9a-f]{32}@pager\\.example\\.org>")
                .isEqualTo(server.mails().getLast().getMessageID());
    }

    @Test
    void keepsTheMailsOfAnIncidentTogetherAndThoseOfAnotherApart() throws MessagingException {
        Attempt page = TestDispatches.page();
        sender.send(page);
        sender.send(deliveryOf("12", page, Purpose.RESOLVED));
        sender.send(deliveryOf("13", page, Purpose.PAGE));

        MimeMessage paged = server.mails().get(0);
        MimeMessage resolved = server.mails().get(1);
        MimeMessage other = server.mails().get(2);
        assertThat(paged.getHeader("References"))
                .isEqualTo(paged.getHeader("In-Reply-To"))
                .hasSize(1);
        assertThat(resolved.getHeader("References")).isEqualTo(paged.getHeader("References"));
        assertThat(resolved.getMessageID()).isNotEqualTo(paged.getMessageID());
        assertThat(other.getHeader("References")).isNotEqualTo(paged.getHeader("References"));
    }

    @Test
    void cannotBeMadeToAddHeaders() throws MessagingException {
        sender.send(
                TestDispatches.pageOf(
                        "down\r\nBcc: eve@example.com\r\n\r\nhello",
                        "\r\n.\r\nMAIL FROM:<eve@example.com>"));

        MimeMessage mail = server.mails().getFirst();
        assertThat(server.mails()).hasSize(1);
        assertThat(server.recipients()).containsExactly(TestDispatches.ALICE);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject())
                .isEqualTo("[LEASH] New incident assigned: down Bcc: eve@example.com hello");
    }

    @Test
    void offersToUnsubscribeFromUpdatesAndNeverFromPages() throws MessagingException {
        Attempt page = TestDispatches.page();
        sender.send(page);
        sender.send(deliveryOf("12", page, Purpose.REMINDER));
        sender.send(TestDispatches.signIn());
        sender.send(deliveryOf("12", page, Purpose.ACKNOWLEDGED));
        sender.send(deliveryOf("12", page, Purpose.RESOLVED));

        assertThat(server.mails().subList(0, 3))
                .allSatisfy(mail -> assertThat(mail.getHeader("List-Unsubscribe")).isNull())
                .allSatisfy(mail -> assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull());
        for (MimeMessage update : server.mails().subList(3, 5)) {
            assertThat(update.getHeader("List-Unsubscribe", null))
                    .matches("<https://leash\\.example\\.com/u/[\\w.-]+>");
            assertThat(update.getHeader("List-Unsubscribe-Post", null))
                    .isEqualTo("List-Unsubscribe=One-Click");
        }
    }

    @Test
    void letsSomebodySignIn() throws MessagingException, IOException {
        sender.send(TestDispatches.signIn());

        MimeMessage mail = server.mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("[LEASH] Your link to sign in");
        assertThat(mail.getHeader("References")).isNull();
        assertThat(mail.getHeader("X-Leash-Incident")).isNull();
        assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .contains("https://leash.example.com/sign-in/a-secret-token");
    }

    @Test
    void givesUpOnWhatIsNoAddress() {
        Attempt page = TestDispatches.page();
        Attempt nowhere =
                new Attempt(
                        page.delivery(),
                        1,
                        page.purpose(),
                        "alice@example.com\r\nBcc: eve@example.com",
                        page.briefing());

        assertThat(sender.send(nowhere))
                .isEqualTo(
                        new SendResult.Permanent(
                                "mail cannot be sent to the contact's e-mail address"));
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void isNoSandbox() {
        assertThat(sender.isSandbox()).isFalse();
        assertThat(sender.concurrency()).isEqualTo(4);
    }

    private static Attempt deliveryOf(String incident, Attempt like, Purpose purpose) {
        DeliveryId id = new DeliveryId(incident, 7, Channel.EMAIL, TestDispatches.ALICE);
        return new Attempt(id, 1, purpose, like.address(), like.briefing());
    }
}
