package dev.leash.notifier.channel.email;

import dev.leash.settings.Networks;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The mail server mail is handed to.
 *
 * @param host its name or address
 * @param port its port
 * @param security how the connection is protected
 * @param login how to sign in; null where it asks for nothing
 * @param from whom mail is from
 */
public record SmtpServer(
        String host, int port, Security security, @Nullable Login login, InternetAddress from) {

    /** How the connection is protected. */
    public enum Security {
        /** It begins in the clear and must be encrypted before anything is said. */
        STARTTLS,
        /** It is encrypted from the first byte. */
        TLS,
        /** Not at all. */
        NONE
    }

    /**
     * How to sign in.
     *
     * @param username with which name
     * @param password with which password; never printed
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
                    "SMTP_SECURITY is none, and SMTP_HOST=%s is not this machine: everybody on the way could read the links"
                                    .formatted(host)
                            + " and the password. Set SMTP_SECURITY to starttls or tls");
        }
    }

    /** The server in words, without how to sign in. */
    public String words() {
        return "%s:%d with %s".formatted(host, port, security.name().toLowerCase(Locale.ROOT));
    }
}
