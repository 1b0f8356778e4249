package dev.leash.notifier.channel.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads e-mail addresses. */
final class Mailbox {

    private Mailbox() {}

    /**
     * One address, with or without a name before it; empty when it is none that mail can be sent
     * to. Letters outside ASCII would need an extension that servers may lack, and without it would
     * name somebody else.
     */
    static Optional<InternetAddress> parse(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            boolean usable =
                    StandardCharsets.US_ASCII.newEncoder().canEncode(address.getAddress())
                            && !address.isGroup()
                            && domain(address).length() > 0;
            return usable ? Optional.of(address) : Optional.empty();
        } catch (AddressException noAddress) {
            return Optional.empty();
        }
    }

    /** What stands after the at sign; empty when there is none. */
    static String domain(InternetAddress address) {
        int at = address.getAddress().lastIndexOf('@');
        return at < 0 ? "" : address.getAddress().substring(at + 1);
    }
}
