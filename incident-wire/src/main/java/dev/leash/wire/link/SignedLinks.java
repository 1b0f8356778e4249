package dev.leash.wire.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Signs and checks link tokens: {@code base64url(body) + "." + base64url(HMAC-SHA-256(secret,
 * body))}, unpadded, with the body {@code <incident>|<action>|<expires, ms>|<person>}: the format
 * of earlier links, extended by the person. The signature is checked first, in constant time, and
 * only then is the body read.
 */
public final class SignedLinks {

    /** The shortest secret, in bytes. */
    public static final int MIN_SECRET_BYTES = 16;

    private static final int MAX_TOKEN_LENGTH = 1_024;

    private final byte[] key;

    /**
     * Signs with a secret.
     *
     * @throws IllegalArgumentException when it is too short
     */
    public SignedLinks(byte[] secret) {
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException(
                    "the link secret has "
                            + secret.length
                            + " bytes; at least "
                            + MIN_SECRET_BYTES
                            + " are needed");
        }
        this.key = secret.clone();
    }

    /**
     * Makes the token of a grant.
     *
     * @throws IllegalArgumentException when it would be longer than {@link #read} accepts, because
     *     of a person with a very long id
     */
    public String sign(Grant grant) {
        String body =
                String.join(
                        "|",
                        grant.incidentId(),
                        grant.action(),
                        Long.toString(grant.expiresAt().toEpochMilli()),
                        grant.person());
        String token = token(body.getBytes(StandardCharsets.UTF_8));
        if (token.length() > MAX_TOKEN_LENGTH) {
            throw new IllegalArgumentException(
                    "the link's token has %d characters, at most %d are allowed; the person's name has %d"
                            .formatted(token.length(), MAX_TOKEN_LENGTH, grant.person().length()));
        }
        return token;
    }

    /**
     * The grant of a token; empty when the token is not exactly as it was signed here. Expiry is
     * checked by {@link #isLive}.
     */
    public Optional<Grant> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > MAX_TOKEN_LENGTH) {
            return Optional.empty();
        }
        return decode(token.substring(0, dot))
                .filter(body -> isSame(token(body), token))
                .flatMap(body -> parse(new String(body, StandardCharsets.UTF_8)));
    }

    /** Signs the permission to act on a draft. */
    public String sign(AutoActionToken token) {
        return token(token.body().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The permission of a token to act on a draft; empty when the token is not exactly as it was
     * signed here, but for padding.
     */
    public Optional<AutoActionToken> readAutoAction(String padded) {
        String token = padded.replace("=", "");
        int dot = token.indexOf('.');
        if (dot < 0 || padded.length() > MAX_TOKEN_LENGTH) {
            return Optional.empty();
        }
        return decode(token.substring(0, dot))
                .filter(body -> isSame(token(body), token))
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .flatMap(AutoActionToken::parse);
    }

    /** Whether a grant has not expired. */
    public static boolean isLive(Grant grant, Instant now) {
        return now.isBefore(grant.expiresAt());
    }

    private String token(byte[] body) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(body) + "." + base64.encodeToString(mac(body));
    }

    /**
     * Constant-time comparison of whole tokens as text, because different Base64 texts can mean the
     * same bytes.
     */
    private static boolean isSame(String signedHere, String token) {
        return MessageDigest.isEqual(
                signedHere.getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    }

    /** Parses a body; empty for another format, which the same secret may have signed. */
    private static Optional<Grant> parse(String body) {
        String[] parts = body.split("\\|", 4);
        if (parts.length < 4) {
            return Optional.empty();
        }
        try {
            Instant expiresAt = Instant.ofEpochMilli(Long.parseLong(parts[2]));
            return Optional.of(new Grant(parts[0], parts[1], parts[3], expiresAt));
        } catch (IllegalArgumentException anotherFormat) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] body) {
        return Hmac.SHA256.of(key, body);
    }
}
