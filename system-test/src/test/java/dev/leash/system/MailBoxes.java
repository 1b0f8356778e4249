package dev.leash.system;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server, and the mails it took for everybody. */
final class MailBoxes implements AutoCloseable {

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    private record Letter(String to, String subject, String text) {}

    private MailBoxes(int port) {
        server =
                SMTPServer.port(port)
                        .messageHandler((context, from, to, bytes) -> letters.add(read(to, bytes)))
                        .build();
        server.start();
    }

    static MailBoxes open() {
        return open(0);
    }

    /** One on a port that somebody was told before. */
    static MailBoxes open(int port) {
        return new MailBoxes(port);
    }

    int port() {
        return server.getPortAllocated();
    }

    /** The subjects of somebody's mails, as they came. */
    List<String> subjects(String to) {
        return letters.stream()
                .filter(letter -> letter.to().equals(to))
                .map(Letter::subject)
                .toList();
    }

    /** Whether one of somebody's mails says this. */
    boolean mentions(String to, String text) {
        return letters.stream()
                .anyMatch(letter -> letter.to().equals(to) && letter.text().contains(text));
    }

    /** What the newest of somebody's mails about a subject says. */
    String text(String to, String subject) {
        return letters.stream()
                .filter(letter -> letter.to().equals(to) && letter.subject().contains(subject))
                .map(Letter::text)
                .reduce((_, newer) -> newer)
                .orElseThrow(() -> new AssertionError("no mail '" + subject + "' to " + to));
    }

    /** The first group of a pattern in the newest of somebody's mails about a subject. */
    String find(String to, String subject, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text(to, subject));
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in:\n" + text(to, subject));
        }
        return found.group(1);
    }

    private static Letter read(String to, byte[] bytes) {
        try {
            MimeMessage mail =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            String text =
                    mail.getContent() instanceof Multipart parts
                            ? String.valueOf(parts.getBodyPart(0).getContent())
                            : String.valueOf(mail.getContent());
            return new Letter(to, mail.getSubject(), text);
        } catch (MessagingException e) {
            throw new IllegalStateException("it is no mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
