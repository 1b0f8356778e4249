package dev.leash.intake.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Admits requests that carry the token. Compares in constant time.
 *
 * @param token the token; empty when every request is admitted
 */
public record TokenGuard(Optional<String> token) {

    private static final String BEARER = "Bearer ";

    /** Whether a request with this header or query parameter is admitted. */
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
