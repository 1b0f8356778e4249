package dev.leash.wire.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and checks link tokens: {@code base64url(body) + "." + base64url(HMAC-SHA-256(secret,
 * body))}, unpadded, with the body {@code <incident>|<action>|<expires, ms>|<person>}: the format
 * of the drafts' links with the bearer added. The signature is checked first, in constant time, and
 * only then is the body read.
 */
public final class SignedLinks {

    /** The shortest secret, in bytes. */
    public static final int MIN_SECRET_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAX_TOKEN_LENGTH = 1_024;

    private final SecretKeySpec key;

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
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The token of a grant. */
    public String sign(Grant grant) {
        byte[] body =
                "%s|%s|%d|%s"
                        .formatted(
                                grant.incidentId(),
                                grant.action(),
                                grant.expiresAt().toEpochMilli(),
                                grant.person())
                        .getBytes(StandardCharsets.UTF_8);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(body) + "." + base64.encodeToString(mac(body));
    }

    /**
     * What a token allows; empty when it was not signed here. Whether it has expired is for {@link
     * #isLive}.
     */
    public Optional<Grant> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > MAX_TOKEN_LENGTH) {
            return Optional.empty();
        }
        Optional<byte[]> body = decode(token.substring(0, dot));
        Optional<byte[]> signature = decode(token.substring(dot + 1));
        boolean signedHere =
                body.isPresent()
                        && signature.isPresent()
                        && MessageDigest.isEqual(mac(body.get()), signature.get());
        return signedHere
                ? Optional.of(parse(new String(body.get(), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** Whether a grant still holds. */
    public static boolean isLive(Grant grant, Instant now) {
        return now.isBefore(grant.expiresAt());
    }

    private static Grant parse(String body) {
        String[] parts = body.split("\\|", 4);
        return new Grant(
                parts[0], parts[1], parts[3], Instant.ofEpochMilli(Long.parseLong(parts[2])));
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java", e);
        }
    }
}
