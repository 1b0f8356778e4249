package dev.leash.chaos.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parser of mails: their delivery and links. */
final class Letters {

    private static final Pattern LINK =
            Pattern.compile("http://[^\\s\"<>]+/l/([A-Za-z0-9_-]+)\\.[A-Za-z0-9_-]+");
    private static final Session SESSION = Session.getInstance(new Properties());

    private Letters() {}

    /**
     * The mail of a delivery; empty for other mails, such as those with a sign-in link.
     *
     * @throws IOException when the data is no mail
     */
    static Optional<Letter> read(InputStream data) throws IOException {
        try {
            MimeMessage mail = new MimeMessage(SESSION, data);
            String delivery = mail.getHeader("X-Leash-Delivery", null);
            String incident = mail.getHeader("X-Leash-Incident", null);
            return delivery == null
                    ? Optional.empty()
                    : Optional.of(
                            new Letter(
                                    MimeUtility.decodeText(MimeUtility.unfold(delivery)),
                                    incident,
                                    links(text(mail))));
        } catch (MessagingException e) {
            throw new IOException("it is not a mail", e);
        }
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        if (mail.getContent() instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return String.valueOf(first.getContent());
        }
        return String.valueOf(mail.getContent());
    }

    /** The action of a link is in the readable part of its token. */
    private static Map<String, String> links(String text) {
        Map<String, String> links = new HashMap<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            byte[] body = Base64.getUrlDecoder().decode(link.group(1));
            String[] parts = new String(body, StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length > 1) {
                links.put(parts[1], link.group());
            }
        }
        return links;
    }
}
