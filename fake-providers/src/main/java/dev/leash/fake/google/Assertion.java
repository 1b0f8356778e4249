package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * What a service account says of itself to be given a token: a JWT, signed with its key (RFC 7523).
 */
record Assertion(ServiceAccount account, String jwt) {

    private static final String GOOGLES_OWN = "https://oauth2.googleapis.com/token";
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** What is wrong with it, in Google's words; empty when nothing is. */
    Optional<String> problem(Instant now) {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.of("Bad Request");
        }
        if (account.isRevoked() || !isSigned(parts)) {
            return Optional.of("Invalid JWT Signature.");
        }
        JsonNode claims = json(parts[1]);
        if (!claims.path("iss").asText().equals(account.email())) {
            return Optional.of("Invalid grant: account not found");
        }
        if (!Set.of(account.tokenUri().toString(), GOOGLES_OWN)
                .contains(claims.path("aud").asText())) {
            return Optional.of("Invalid JWT: Failed audience check.");
        }
        return isTimely(claims, now)
                ? Optional.empty()
                : Optional.of(
                        "Invalid JWT: Token must be a short-lived token (60 minutes) and in a"
                                + " reasonable timeframe.");
    }

    Set<String> scopes() {
        return Set.of(json(jwt.split("\\.", -1)[1]).path("scope").asText().split(" "));
    }

    private static boolean isTimely(JsonNode claims, Instant now) {
        Instant issued = Instant.ofEpochSecond(claims.path("iat").asLong());
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
        return issued.isBefore(now.plus(SKEW))
                && expires.isAfter(now)
                && !expires.isAfter(issued.plus(LONGEST));
    }

    private boolean isSigned(String[] parts) {
        try {
            if (!json(parts[0]).path("alg").asText().equals("RS256")) {
                return false;
            }
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(account.publicKey());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static JsonNode json(String part) {
        return Json.request(
                new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
