package dev.leash.wire.webhook;

import dev.leash.wire.link.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Signing secret of Standard Webhooks: {@code whsec_} and the Base64 of {@value #MIN_BYTES} to
 * {@value #MAX_BYTES} bytes. Signs {@code <id>.<timestamp>.<body>} by HMAC-SHA256.
 */
public final class SigningSecret {

    /** The shortest key, in bytes. */
    public static final int MIN_BYTES = 24;

    /** The longest key, in bytes. */
    public static final int MAX_BYTES = 64;

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    /**
     * The secret for a key.
     *
     * @throws IllegalArgumentException when the key is too short or too long
     */
    public static SigningSecret of(byte[] key) {
        if (key.length < MIN_BYTES || key.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a webhook secret has %d bytes; %d to %d are allowed"
                            .formatted(key.length, MIN_BYTES, MAX_BYTES));
        }
        return new SigningSecret(key.clone());
    }

    /** Parses a secret, with or without its prefix; empty when the text is none. */
    public static Optional<SigningSecret> parse(String text) {
        String stripped = text.strip();
        String base64 =
                stripped.startsWith(PREFIX) ? stripped.substring(PREFIX.length()) : stripped;
        try {
            return Optional.of(of(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException notASecret) {
            return Optional.empty();
        }
    }

    /**
     * One entry of the header {@code webhook-signature}.
     *
     * @param id the {@code webhook-id}
     * @param timestamp the {@code webhook-timestamp}, in seconds since 1970
     * @param body body of the request, byte for byte
     */
    public String sign(String id, long timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return VERSION + Base64.getEncoder().encodeToString(Hmac.SHA256.of(key, head, body));
    }

    /** The secret as the receiver is given it. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "SigningSecret[…]";
    }
}
