package dev.leash.notifier.channel.email;

import dev.leash.notifier.message.TestDispatches;
import dev.leash.settings.Settings;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Senders to servers on this machine. */
final class TestSenders {

    /** Never to be seen anywhere. */
    static final String PASSWORD = "a password nobody may see";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Long enough for a server on this machine, short enough to wait for one that hangs. */
    private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(2);

    private TestSenders() {}

    /** Without encryption. */
    static SmtpSender plain(int port) {
        return to(server(port, Map.of("SMTP_SECURITY", "none")), TIMEOUT, new Properties());
    }

    /** Without encryption, and soon tired of waiting. */
    static SmtpSender impatient(int port) {
        return to(server(port, Map.of("SMTP_SECURITY", "none")), SHORT_TIMEOUT, new Properties());
    }

    /** With encryption, trusting one certificate. */
    static SmtpSender trusting(int port, SSLSocketFactory trust, Map<String, String> settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", trust);
        return to(server(port, settings), TIMEOUT, properties);
    }

    /** With more settings. */
    static SmtpSender with(int port, Map<String, String> settings) {
        return to(server(port, settings), TIMEOUT, new Properties());
    }

    private static SmtpSender to(SmtpServer server, Duration timeout, Properties more) {
        Properties properties = SmtpSession.properties(server, timeout, timeout);
        properties.putAll(more);
        return new SmtpSender(
                server,
                Session.getInstance(properties),
                TestDispatches.messages(),
                InstantSource.fixed(TestDispatches.NOW));
    }

    private static SmtpServer server(int port, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("SMTP_HOST", "localhost");
        all.put("SMTP_PORT", Integer.toString(port));
        all.put("SMTP_FROM", "Leash <leash@pager.example.org>");
        all.putAll(settings);
        return EmailSettings.server(Settings.of(all)).orElseThrow();
    }
}
