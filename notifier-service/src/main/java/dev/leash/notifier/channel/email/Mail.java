package dev.leash.notifier.channel.email;

import dev.leash.model.notification.Dispatch;
import dev.leash.notifier.message.MailMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.util.QPEncoderStream;
import org.jspecify.annotations.Nullable;

/**
 * A mail being sent. Extends the library's class, which would replace the message id; also knows
 * when all of it has been written.
 */
final class Mail extends MimeMessage {

    private final String id;
    private boolean written;

    private Mail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Mail of(
            Dispatch.Telling dispatch,
            MailMessage message,
            InternetAddress from,
            InternetAddress to,
            Instant at,
            Session session)
            throws MessagingException {
        String domain = Mailbox.domain(from);
        Mail mail = new Mail(session, MailId.of(dispatch, domain));
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(at));
        // Keeps vacation notices and ticket systems from answering.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.bindTo(dispatch, domain);
        mail.offerToUnsubscribe(message.unsubscribe());
        mail.setContent(alternatives(message));
        mail.saveChanges();
        return mail;
    }

    /** Message id, the same for every attempt of a delivery. */
    String id() {
        return id;
    }

    /**
     * Message id that all mails of the incident refer to; the mail's own id where it belongs to no
     * incident.
     */
    String thread() throws MessagingException {
        String thread = getHeader("References", null);
        return thread == null ? id : thread;
    }

    /** Whether the whole mail was written to the connection, so that the server may have it. */
    boolean isWritten() {
        return written;
    }

    /** It goes over another connection, and nothing of it is written there. */
    void beginAgain() {
        written = false;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders)
            throws IOException, MessagingException {
        super.writeTo(out, ignoredHeaders);
        written = true;
    }

    private void bindTo(Dispatch.Telling dispatch, String domain) throws MessagingException {
        if (dispatch instanceof Dispatch.Attempt attempt) {
            String thread = MailId.thread(attempt, domain);
            setHeader("In-Reply-To", thread);
            setHeader("References", thread);
            setHeader("X-Leash-Incident", attempt.delivery().incidentId());
        }
        if (dispatch instanceof Dispatch.OfDelivery attempt) {
            setHeader("X-Leash-Delivery", onOneLine(attempt.key()));
        }
    }

    /** One-click unsubscribing (RFC 8058) requires https; otherwise the link opens a page. */
    private void offerToUnsubscribe(@Nullable String url) throws MessagingException {
        if (url == null) {
            return;
        }
        setHeader("List-Unsubscribe", "<" + url + ">");
        if (url.startsWith("https://")) {
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** Without line breaks, which would begin another header. */
    private static String onOneLine(String text) throws MessagingException {
        try {
            return MimeUtility.encodeText(text.replaceAll("\\p{Cntrl}", " "), "UTF-8", null);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing from this Java", e);
        }
    }

    private static MimeMultipart alternatives(MailMessage message) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("alternative");
        // Mail programs show the last part they can, so the plain text comes first.
        parts.addBodyPart(part(message.text(), "plain"));
        parts.addBodyPart(part(message.html(), "html"));
        return parts;
    }

    /**
     * Encoded once, as it is sent. The library would encode the part twice, once to choose the
     * encoding, and search every jar for its encoder.
     */
    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (OutputStream encoder = new QPEncoderStream(encoded)) {
            encoder.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MessagingException("the text cannot be written", e);
        }
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "text/" + subtype + "; charset=UTF-8");
        headers.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return new MimeBodyPart(headers, encoded.toByteArray());
    }
}
