package dev.leash.notifier.channel.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Parser of e-mail addresses. */
final class Mailbox {

    private Mailbox() {}

    /**
     * One address, with or without a name before it; empty when mail cannot be sent to it. Letters
     * outside ASCII are refused: they need an extension that servers may lack, and would otherwise
     * name another mailbox.
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

    /** The domain of an address; empty when there is none. */
    static String domain(InternetAddress address) {
        int at = address.getAddress().lastIndexOf('@');
        return at < 0 ? "" : address.getAddress().substring(at + 1);
    }
}
