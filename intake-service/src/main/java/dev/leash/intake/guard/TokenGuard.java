package dev.leash.intake.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who knows the token. Compares in constant time.
 *
 * @param token the token; empty when everybody is let in
 */
public record TokenGuard(Optional<String> token) {

    private static final String BEARER = "Bearer ";

    /** Whether whoever sent these is let in. */
    public boolean admits(@Nullable String authorization, @Nullable String queryToken) {
        return token.isEmpty() || isToken(bearer(authorization)) || isToken(queryToken);
    }

    private boolean isToken(@Nullable String given) {
        return given != null
                && token.isPresent()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        token.get().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        return authorization.substring(BEARER.length()).strip();
    }
}
