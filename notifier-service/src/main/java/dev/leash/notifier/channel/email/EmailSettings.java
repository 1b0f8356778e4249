package dev.leash.notifier.channel.email;

import dev.leash.settings.Parsers;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;

/** Settings of e-mail by SMTP. */
public final class EmailSettings {

    /** The mail server. */
    public static final Setting<String> SMTP_HOST =
            Setting.optional(
                    "SMTP_HOST",
                    "The mail server; when it is not set, mail goes to the sandbox.",
                    "a host name or address",
                    Parsers::text);

    /** Port of the mail server. */
    public static final Setting<Integer> SMTP_PORT =
            Setting.wholeNumber(
                    "SMTP_PORT",
                    "The mail server's port: usually 587 with starttls, 465 with tls.",
                    1,
                    65_535,
                    587);

    /** How the connection is protected. */
    public static final Setting<SmtpServer.Security> SMTP_SECURITY =
            Setting.of(
                    "SMTP_SECURITY",
                    "How the connection to the mail server is encrypted; without that encryption no mail is sent.",
                    "starttls, tls, or none where the mail server is on this machine",
                    "starttls",
                    Parsers.oneOf(SmtpServer.Security.class));

    /** Name to sign in with. */
    public static final Setting<String> SMTP_USERNAME =
            Setting.optional(
                    "SMTP_USERNAME",
                    "The user name for the mail server, if it requires one.",
                    "any text",
                    Parsers::text);

    /** Password to sign in with. */
    public static final Setting<String> SMTP_PASSWORD =
            Setting.secret(
                    "SMTP_PASSWORD", "The password for SMTP_USERNAME.", "any text", Parsers::text);

    /** Sender address of mails. */
    public static final Setting<InternetAddress> SMTP_FROM =
            Setting.optional(
                    "SMTP_FROM",
                    "Sender address of mails; required with SMTP_HOST.",
                    "an e-mail address such as leash@example.com or Leash <leash@example.com>",
                    text -> Mailbox.parse(text.strip()));

    private EmailSettings() {}

    /** All settings of e-mail. */
    public static List<Setting<?>> all() {
        return List.of(
                SMTP_HOST, SMTP_PORT, SMTP_SECURITY, SMTP_USERNAME, SMTP_PASSWORD, SMTP_FROM);
    }

    /**
     * The mail server; empty when none is set.
     *
     * @throws RefusedSettingException when a value is not allowed, or SMTP_FROM is missing
     * @throws IllegalArgumentException when values contradict each other; the message says what to
     *     change
     */
    public static Optional<SmtpServer> server(Settings settings) {
        return settings.find(SMTP_HOST)
                .map(
                        host ->
                                new SmtpServer(
                                        host,
                                        settings.get(SMTP_PORT),
                                        settings.get(SMTP_SECURITY),
                                        login(settings).orElse(null),
                                        settings.get(SMTP_FROM)));
    }

    private static Optional<SmtpServer.Login> login(Settings settings) {
        Optional<String> username = settings.find(SMTP_USERNAME);
        Optional<String> password = settings.find(SMTP_PASSWORD);
        if (username.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException(
                    "only one of SMTP_USERNAME and SMTP_PASSWORD is set; set both, or neither if the mail server"
                            + " requires no password");
        }
        return username.map(name -> new SmtpServer.Login(name, password.orElseThrow()));
    }
}
