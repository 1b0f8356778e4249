package dev.leash.model.directory;

import java.time.Instant;

/**
 * Verified contact method: a person has shown that messages to this address reach them.
 *
 * @param channel the channel
 * @param address the address
 * @param at time of the verification
 */
public record VerifiedMethod(Channel channel, String address, Instant at) {
    /**
     * Whether the verification still applies to a contact; it does not once the address has
     * changed.
     */
    public boolean isOf(Contact contact) {
        return contact.channels().contains(channel) && contact.addressFor(channel).equals(address);
    }

    /** Leaves the address out, so that no log line has it. */
    @Override
    public String toString() {
        return "VerifiedMethod[channel=" + channel + ", at=" + at + "]";
    }
}
