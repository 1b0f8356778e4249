package dev.leash.fake.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.Heard;
import dev.leash.fake.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives tokens to the service account, and knows them again. */
final class Tokens {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration GOOD_FOR = Duration.ofSeconds(3_599);

    private record Token(Set<String> scopes, Instant until) {}

    private final ServiceAccount account;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger given = new AtomicInteger();

    Tokens(ServiceAccount account) {
        this.account = account;
    }

    /** Exchanges what the account says of itself for a token. */
    Said exchange(Heard heard) {
        Map<String, String> form = heard.form();
        if (!GRANT.equals(form.get("grant_type"))) {
            return problem("unsupported_grant_type", "Invalid grant_type");
        }
        Instant now = Instant.now();
        Assertion assertion = new Assertion(account, form.getOrDefault("assertion", ""));
        return assertion
                .problem(now)
                .map(why -> problem("invalid_grant", why))
                .orElseGet(() -> give(assertion.scopes(), now));
    }

    /**
     * Checks the token of a request.
     *
     * @param scopes any of these must have been asked for
     * @throws Refused when it is not good, or not for this
     */
    void check(Heard heard, Set<String> scopes) {
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

    private Said give(Set<String> scopes, Instant now) {
        String name = "ya29.fake-token-" + given.incrementAndGet();
        tokens.put(name, new Token(scopes, now.plus(GOOD_FOR)));
        ObjectNode answer =
                Json.object()
                        .put("access_token", name)
                        .put("expires_in", GOOD_FOR.toSeconds())
                        .put("token_type", "Bearer");
        return Said.json(200, answer.toString());
    }

    private static Said problem(String error, String description) {
        ObjectNode answer = Json.object().put("error", error).put("error_description", description);
        return Said.json(400, answer.toString());
    }
}
