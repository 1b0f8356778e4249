package dev.leash.model.directory;

import java.time.Instant;

/**
 * A channel on which somebody has shown that they read what is sent to an address.
 *
 * @param channel which channel
 * @param address which address
 * @param at when
 */
public record VerifiedMethod(Channel channel, String address, Instant at) {
    /**
     * Whether it still says something of a contact: what was shown of another address is worth
     * nothing.
     */
    public boolean isOf(Contact contact) {
        return contact.channels().contains(channel) && contact.addressFor(channel).equals(address);
    }

    /** Without the address, so that no log line has it. */
    @Override
    public String toString() {
        return "VerifiedMethod[channel=" + channel + ", at=" + at + "]";
    }
}
