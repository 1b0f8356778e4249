package dev.leash.notifier.channel.email;

import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;

/** Settings of a session with a mail server. */
final class SmtpSession {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    private SmtpSession() {}

    /**
     * The settings of the mail library.
     *
     * @param connect how long a connection may take
     * @param read how long each reply, and each write, may take
     */
    static Properties properties(SmtpServer server, Duration connect, Duration read) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", Long.toString(connect.toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(read.toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(read.toMillis()));
        properties.put("mail.smtp.auth", Boolean.toString(server.login() != null));
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        // Servers refuse greetings without a fully qualified name, which a container does not have.
        properties.put("mail.smtp.localhost", Mailbox.domain(server.from()));
        // Once the mail is accepted, the reply to QUIT is irrelevant.
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        SocketFactory sockets = new PromptSockets();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        switch (server.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> {
                properties.put("mail.smtp.ssl.enable", "true");
                // The library wraps its plain sockets in TLS before anything is sent.
                properties.put("mail.smtp.ssl.socketFactory", sockets);
            }
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }
}
