package dev.leash.dashboard.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.leash.wire.link.Hmac;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * Signs and verifies JSON Web Tokens (HS256). Each purpose has a key of its own, derived from the
 * secret, so that a token of one purpose is invalid for another.
 */
public final class SessionTokens {

    /** Purpose of a token. */
    public enum Purpose {
        SESSION,
        SIGN_IN,
        FLASH,
        FORM
    }

    private static final int MAX_LENGTH = 4_096;

    private final byte[] secret;
    private final Clock clock;

    public SessionTokens(String secret, Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** A token with an id, a subject and an expiry. */
    public String issue(Purpose purpose, String id, String subject, Instant expiresAt) {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .jwtID(id)
                        .subject(subject)
                        .expirationTime(Date.from(expiresAt))
                        .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key(purpose)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a token cannot be signed", e);
        }
    }

    /**
     * The claims of a token; empty when it was not made here for this purpose. It may have expired.
     */
    public Optional<Token> read(Purpose purpose, String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            boolean made =
                    JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())
                            && signed.verify(new MACVerifier(key(purpose)));
            return made ? Optional.of(Token.of(signed.getJWTClaimsSet())) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }

    /** The claims of a token; empty when it was not made here for this purpose, or has expired. */
    public Optional<Token> readLive(Purpose purpose, String token) {
        return read(purpose, token).filter(read -> clock.instant().isBefore(read.expiresAt()));
    }

    /** Signature of a text, for a purpose. */
    public byte[] seal(Purpose purpose, String text) {
        return mac(key(purpose), text);
    }

    private byte[] key(Purpose purpose) {
        return mac(secret, "leash dashboard " + purpose.name());
    }

    private static byte[] mac(byte[] key, String text) {
        return Hmac.SHA256.of(key, text.getBytes(StandardCharsets.UTF_8));
    }
}
