package dev.leash.notifier.channel.email;

import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.Sender;
import dev.leash.notifier.message.Messages;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails to a mail server, each on a connection of its own: a page is rare, and a connection
 * that was kept is the one that turns out to be dead when it is needed.
 */
public final class SmtpSender implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);
    private static final int CONCURRENCY = 4;

    private final SmtpServer server;
    private final Session session;
    private final Messages messages;
    private final InstantSource clock;

    /**
     * Sends by a server.
     *
     * @param messages writes what a mail says
     * @param clock dates it
     */
    public SmtpSender(SmtpServer server, Messages messages, InstantSource clock) {
        this(
                server,
                Session.getInstance(
                        SmtpSession.properties(
                                server, SmtpSession.CONNECT_TIMEOUT, SmtpSession.READ_TIMEOUT)),
                messages,
                clock);
    }

    SmtpSender(SmtpServer server, Session session, Messages messages, InstantSource clock) {
        this.server = server;
        this.session = session;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public SendResult send(Dispatch.Telling dispatch) {
        Optional<InternetAddress> to = Mailbox.parse(address(dispatch));
        if (to.isEmpty()) {
            return new SendResult.Permanent(
                    "the contact's e-mail address is none that mail can be sent to");
        }
        try {
            return send(mail(dispatch, to.get()), to.get());
        } catch (MessagingException e) {
            LOG.error("The mail of {} cannot be written", dispatch.key(), e);
            return new SendResult.Permanent("the mail cannot be written");
        }
    }

    @Override
    public boolean isSandbox() {
        return false;
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }

    private Mail mail(Dispatch.Telling dispatch, InternetAddress to) throws MessagingException {
        return Mail.of(
                dispatch, messages.mail(dispatch), server.from(), to, clock.instant(), session);
    }

    private SendResult send(Mail mail, InternetAddress to) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            connect(transport);
        } catch (MessagingException e) {
            return told(Verdict.notConnected(e));
        }
        try {
            transport.sendMessage(mail, new Address[] {to});
            return new SendResult.Sent(mail.id());
        } catch (MessagingException e) {
            return told(Verdict.notSent(e, mail.isWritten()));
        } finally {
            hangUp(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        SmtpServer.Login login = server.login();
        if (login == null) {
            transport.connect(server.host(), server.port(), null, null);
        } else {
            transport.connect(server.host(), server.port(), login.username(), login.password());
        }
    }

    /** A wrong setting fails every mail, so it is said as loudly as can be. */
    private static SendResult told(Verdict verdict) {
        if (verdict.alarm() != null) {
            LOG.error("No mail can be sent until this is put right: {}", verdict.alarm());
        }
        return verdict.result();
    }

    /** What became of the mail is known by now, whatever the end of the connection is like. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The connection to the mail server did not end well", e);
        }
    }

    private static String address(Dispatch.Telling dispatch) {
        return switch (dispatch) {
            case Dispatch.OfDelivery attempt -> attempt.address();
            case Dispatch.SignIn signIn -> signIn.address();
        };
    }
}
