package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.FakeAnswer;
import dev.leash.fake.ReceivedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives tokens to the service account, and verifies them. */
final class Tokens {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String GOOGLES_OWN = "https://oauth2.googleapis.com/token";
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration GOOD_FOR = Duration.ofSeconds(3_599);

    private record Token(Set<String> scopes, Instant until) {}

    private final ServiceAccount account;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger given = new AtomicInteger();

    Tokens(ServiceAccount account) {
        this.account = account;
    }

    /** Exchanges an assertion of the account for a token. */
    FakeAnswer exchange(ReceivedRequest heard) {
        Map<String, String> form = heard.form();
        if (!GRANT.equals(form.get("grant_type"))) {
            return problem("unsupported_grant_type", "Invalid grant_type");
        }
        try {
            JsonNode claims = account.claims(form.getOrDefault("assertion", ""));
            return problem(claims)
                    .map(why -> problem("invalid_grant", why))
                    .orElseGet(() -> give(Set.of(claims.path("scope").asText().split(" "))));
        } catch (IllegalArgumentException e) {
            return problem("invalid_grant", String.valueOf(e.getMessage()));
        }
    }

    /** What is wrong with the claims of an assertion, in Google's words; empty when nothing is. */
    private Optional<String> problem(JsonNode claims) {
        Set<String> own = Set.of(account.tokenUri().toString(), GOOGLES_OWN);
        if (!own.contains(claims.path("aud").asText())) {
            return Optional.of("Invalid JWT: Failed audience check.");
        }
        Instant now = Instant.now();
        Instant issued = Instant.ofEpochSecond(claims.path("iat").asLong());
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
        boolean isTimely =
                issued.isBefore(now.plus(SKEW))
                        && expires.isAfter(now)
                        && !expires.isAfter(issued.plus(LONGEST));
        return isTimely
                ? Optional.empty()
                : Optional.of(
                        "Invalid JWT: Token must be a short-lived token (60 minutes) and in a"
                                + " reasonable timeframe.");
    }

    /**
     * Checks the token of a request.
     *
     * @param scopes the token must have been requested for one of these
     * @throws Refused when it is invalid, or for other scopes
     */
    void check(ReceivedRequest heard, Set<String> scopes) {
        String bearer = heard.header("Authorization").orElse("");
        Token token = tokens.get(bearer.startsWith("Bearer ") ? bearer.substring(7) : "");
        if (token == null || !token.until().isAfter(Instant.now())) {
            throw Refused.unauthenticated();
        }
        if (token.scopes().stream().noneMatch(scopes::contains)) {
            throw Refused.scopeMissing();
        }
    }

    void expire() {
        tokens.clear();
    }

    int given() {
        return given.get();
    }

    private FakeAnswer give(Set<String> scopes) {
        String name = "ya29.fake-token-" + given.incrementAndGet();
        tokens.put(name, new Token(scopes, Instant.now().plus(GOOD_FOR)));
        ObjectNode answer =
                Json.object()
                        .put("access_token", name)
                        .put("expires_in", GOOD_FOR.toSeconds())
                        .put("token_type", "Bearer");
        return FakeAnswer.json(200, answer.toString());
    }

    private static FakeAnswer problem(String error, String description) {
        ObjectNode answer = Json.object().put("error", error).put("error_description", description);
        return FakeAnswer.json(400, answer.toString());
    }
}
