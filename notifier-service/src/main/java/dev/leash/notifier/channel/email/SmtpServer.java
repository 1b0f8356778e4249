package dev.leash.notifier.channel.email;

import dev.leash.settings.Networks;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Mail server that mails are handed to.
 *
 * @param host its name or address
 * @param port its port
 * @param security how the connection is protected
 * @param login how to sign in; null when the server requires none
 * @param from sender address of mails
 */
public record SmtpServer(
        String host, int port, Security security, @Nullable Login login, InternetAddress from) {

    /** How the connection is protected. */
    public enum Security {
        /** Begins unencrypted and must be encrypted before anything is sent. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** Unencrypted. */
        NONE
    }

    /**
     * Name and password to sign in with.
     *
     * @param username the name
     * @param password the password; never printed
     */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return "Login[username=" + username + "]";
        }
    }

    public SmtpServer {
        if (security == Security.NONE && !Networks.isLoopback(host)) {
            throw new IllegalArgumentException(
                    "SMTP_SECURITY is none, and SMTP_HOST=%s is not this machine: anyone on the network path could read the links"
                                    .formatted(host)
                            + " and the password. Set SMTP_SECURITY to starttls or tls");
        }
    }

    /** The server in words, without name and password. */
    public String words() {
        return "%s:%d with %s".formatted(host, port, security.name().toLowerCase(Locale.ROOT));
    }
}
