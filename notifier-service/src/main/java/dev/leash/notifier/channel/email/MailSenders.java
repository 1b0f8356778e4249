package dev.leash.notifier.channel.email;

import dev.leash.notifier.channel.Sender;
import dev.leash.notifier.message.Messages;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sender of mail that the settings ask for.
 *
 * @param sender the sender
 * @param atStart what an administrator should read at start
 */
public record MailSenders(Sender sender, String atStart) {

    /**
     * Creates the sender: Gmail's API or a mail server, whichever is set, otherwise the sandbox.
     *
     * @param messages writes the text of mails
     * @param clock dates them
     * @throws RefusedSettingException when a value is not allowed, a setting is missing that the
     *     others need, or both ways are set
     * @throws IllegalArgumentException when values contradict each other; the message says what to
     *     change
     */
    public static MailSenders of(
            Settings settings, Messages messages, Sender sandbox, InstantSource clock) {
        Optional<GmailAccount> gmail = GmailSettings.account(settings);
        Optional<SmtpServer> server = EmailSettings.server(settings);
        if (gmail.isPresent() && server.isPresent()) {
            throw RefusedSettingException.together(
                    "SMTP_HOST and %s are both set, but mail is sent by one of them only; unset the other"
                            .formatted(gmail.get().proof()));
        }
        if (gmail.isPresent()) {
            return new MailSenders(
                    GmailSender.start(gmail.get(), messages, clock),
                    "e-mail: by " + gmail.get().words());
        }
        return server.map(
                        smtp ->
                                new MailSenders(
                                        new SmtpSender(smtp, messages, clock),
                                        "e-mail: by " + smtp.words()))
                .orElseGet(
                        () ->
                                new MailSenders(
                                        sandbox,
                                        "e-mail: sandbox, because neither SMTP_HOST nor GMAIL_FROM is set"));
    }
}
