package dev.leash.notifier.channel.email;

import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.message.Messages;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes mails independently of the way they are sent: with the same message id and thread by SMTP
 * and by Gmail.
 */
record Composer(Messages messages, InternetAddress from, Session session, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Composer.class);

    @FunctionalInterface
    interface Carrier {

        /** Hands the mail to the server. */
        SendResult carry(Mail mail, InternetAddress to) throws MessagingException;
    }

    /** Writes the mail of a dispatch and has it carried; the result. */
    SendResult send(Dispatch.Telling dispatch, Carrier carrier) {
        Optional<InternetAddress> to = Mailbox.parse(address(dispatch));
        if (to.isEmpty()) {
            return new SendResult.Permanent("mail cannot be sent to the contact's e-mail address");
        }
        try {
            return carrier.carry(mail(dispatch, to.get()), to.get());
        } catch (MessagingException e) {
            LOG.error("The mail of {} cannot be written", dispatch.key(), e);
            return new SendResult.Permanent("the mail cannot be written");
        }
    }

    private Mail mail(Dispatch.Telling dispatch, InternetAddress to) throws MessagingException {
        return Mail.of(dispatch, messages.mail(dispatch), from, to, clock.instant(), session);
    }

    private static String address(Dispatch.Telling dispatch) {
        return switch (dispatch) {
            case Dispatch.OfDelivery attempt -> attempt.address();
            case Dispatch.SignIn signIn -> signIn.address();
        };
    }
}
