package dev.leash.fake.gmail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.fake.FakeAnswer;
import dev.leash.fake.ReceivedRequest;
import dev.leash.fake.google.ServiceAccount;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Exchanges assertions and refresh tokens for access tokens, and verifies these. */
final class TokenGiver {

    private static final String ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String MAY_SEND = "https://www.googleapis.com/auth/gmail.send";

    private final ServiceAccount account;
    private final String mailbox;
    private final Map<String, String> mailboxes = new ConcurrentHashMap<>();
    private final AtomicInteger given = new AtomicInteger();
    private volatile boolean isWithdrawn;

    TokenGiver(ServiceAccount account, String mailbox) {
        this.account = account;
        this.mailbox = mailbox;
    }

    /** Refuses all further tokens, as after an administrator has withdrawn the delegation. */
    void withdraw() {
        isWithdrawn = true;
    }

    /** Invalidates the tokens that were given. */
    void expire() {
        mailboxes.clear();
    }

    int given() {
        return given.get();
    }

    /** The mailbox a request may send from; empty when its token is invalid. */
    Optional<String> mailboxOf(ReceivedRequest heard) {
        String bearer = heard.header("Authorization").orElse("");
        return Optional.ofNullable(mailboxes.get(bearer.replaceFirst("^Bearer ", "")));
    }

    FakeAnswer exchange(ReceivedRequest heard) {
        Map<String, String> form = heard.form();
        return switch (form.getOrDefault("grant_type", "")) {
            case ASSERTION -> ofServiceAccount(form.getOrDefault("assertion", ""));
            case "refresh_token" -> ofClient(form);
            default -> problem("unsupported_grant_type", "Invalid grant_type");
        };
    }

    private FakeAnswer ofServiceAccount(String assertion) {
        try {
            JsonNode claims = account.claims(assertion);
            boolean isDelegated =
                    !isWithdrawn
                            && claims.path("scope").asText().equals(MAY_SEND)
                            && claims.path("sub").asText().equals(mailbox);
            return isDelegated
                    ? give()
                    : problem(
                            "unauthorized_client",
                            "Client is unauthorized to retrieve access tokens for "
                                    + claims.path("sub").asText());
        } catch (IllegalArgumentException e) {
            return problem("invalid_grant", String.valueOf(e.getMessage()));
        }
    }

    private FakeAnswer ofClient(Map<String, String> form) {
        if (!FakeGmail.CLIENT_ID.equals(form.get("client_id"))
                || !FakeGmail.CLIENT_SECRET.equals(form.get("client_secret"))) {
            return problem("invalid_client", "The OAuth client was not found.");
        }
        return !isWithdrawn && FakeGmail.REFRESH_TOKEN.equals(form.get("refresh_token"))
                ? give()
                : problem("invalid_grant", "Token has been expired or revoked.");
    }

    private FakeAnswer give() {
        String token = "ya29.fake-token-" + given.incrementAndGet();
        mailboxes.put(token, mailbox);
        return FakeAnswer.json(
                200,
                FakeGmail.JSON
                        .createObjectNode()
                        .put("access_token", token)
                        .put("expires_in", 3_599)
                        .put("token_type", "Bearer")
                        .toString());
    }

    private static FakeAnswer problem(String error, String description) {
        return FakeAnswer.json(
                error.equals("invalid_client") || error.equals("unauthorized_client") ? 401 : 400,
                FakeGmail.JSON
                        .createObjectNode()
                        .put("error", error)
                        .put("error_description", description)
                        .toString());
    }
}
