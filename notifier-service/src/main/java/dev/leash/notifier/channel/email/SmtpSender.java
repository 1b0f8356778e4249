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
 * Hands mails to a mail server, on connections that are kept while there is work. One that turns
 * out to be dead, or on which the server has had enough, is replaced, and the mail does not notice.
 */
public final class SmtpSender implements Sender {

    /** How many mails are handed to the server at the same time. */
    public static final int CONCURRENCY = 4;

    private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);

    private final SmtpConnections connections;
    private final Composer composer;

    /**
     * A sender for a server.
     *
     * @param messages writes the text of mails
     * @param clock dates them
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
        this.connections = new SmtpConnections(server, session);
        this.composer = new Composer(messages, server.from(), session, clock);
    }

    @Override
    public SendResult send(Dispatch.Telling dispatch) {
        return composer.send(dispatch, this::carry);
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }

    private SendResult carry(Mail mail, InternetAddress to) {
        Optional<Transport> kept = connections.kept();
        if (kept.isPresent()) {
            Optional<SendResult> result = carryOn(kept.get(), mail, to);
            if (result.isPresent()) {
                return result.get();
            }
        }
        return carryAnew(mail, to);
    }

    /**
     * Hands a mail over on a connection that was kept; empty when the server did not take it for a
     * reason that a connection of its own may not have. It is not an attempt yet, then.
     */
    private Optional<SendResult> carryOn(Transport kept, Mail mail, InternetAddress to) {
        try {
            return Optional.of(hand(kept, mail, to));
        } catch (MessagingException e) {
            if (SmtpVerdict.mayBeOfConnection(e, mail.isWritten())) {
                Thread.startVirtualThread(() -> SmtpConnections.hangUp(kept));
                return Optional.empty();
            }
            connections.keep(kept);
            return Optional.of(SmtpVerdict.notSent(e, mail.isWritten()).told(LOG));
        }
    }

    private SendResult carryAnew(Mail mail, InternetAddress to) {
        Transport transport;
        try {
            transport = connections.open();
        } catch (MessagingException e) {
            return SmtpVerdict.notConnected(e).told(LOG);
        }
        try {
            return hand(transport, mail, to);
        } catch (MessagingException e) {
            connections.keep(transport);
            return SmtpVerdict.notSent(e, mail.isWritten()).told(LOG);
        }
    }

    /** Does not check the connection afterwards; the pool does so before the next use. */
    private SendResult hand(Transport transport, Mail mail, InternetAddress to)
            throws MessagingException {
        mail.beginAgain();
        transport.sendMessage(mail, new Address[] {to});
        connections.keep(transport);
        return new SendResult.Sent(mail.id());
    }
}
