package dev.leash.notifier.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike, such as {@code 10.0.0.0/8}.
 *
 * @param first the first of them
 * @param prefix how many bits they have in common
 */
record Network(InetAddress first, int prefix) {

    /** Digits, so that nobody is asked for the address of a name. */
    private static final Pattern LITERAL =
            Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/\\d{1,3})?");

    /** A network of the form {@code address/prefix}, or one address; empty when it is none. */
    static Optional<Network> parse(String text) {
        String stripped = text.strip();
        if (!LITERAL.matcher(stripped).matches()) {
            return Optional.empty();
        }
        int slash = stripped.indexOf('/');
        try {
            InetAddress address =
                    InetAddress.ofLiteral(slash < 0 ? stripped : stripped.substring(0, slash));
            int bits = address.getAddress().length * Byte.SIZE;
            int prefix = slash < 0 ? bits : Integer.parseInt(stripped.substring(slash + 1));
            return prefix > bits ? Optional.empty() : Optional.of(new Network(address, prefix));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * A network of the form {@code address/prefix}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Network of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no network"));
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        int length = first.getAddress().length;
        return bytes.length == length && head(bytes).equals(head(first.getAddress()));
    }

    private BigInteger head(byte[] bytes) {
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - prefix);
    }
}
