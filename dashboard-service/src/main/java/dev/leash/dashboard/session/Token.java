package dev.leash.dashboard.session;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;

/**
 * Claims of a token.
 *
 * @param id id of the token
 * @param subject what it is about
 * @param expiresAt when it expires
 */
public record Token(String id, String subject, Instant expiresAt) {
    static Token of(JWTClaimsSet claims) {
        if (claims.getJWTID() == null
                || claims.getSubject() == null
                || claims.getExpirationTime() == null) {
            throw new IllegalArgumentException("a token without id, subject or end");
        }
        return new Token(
                claims.getJWTID(), claims.getSubject(), claims.getExpirationTime().toInstant());
    }
}
