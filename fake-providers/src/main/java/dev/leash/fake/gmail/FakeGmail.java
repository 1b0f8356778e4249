package dev.leash.fake.gmail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.FakeAnswer;
import dev.leash.fake.FakeServer;
import dev.leash.fake.Fault;
import dev.leash.fake.Ledger;
import dev.leash.fake.ReceivedRequest;
import dev.leash.fake.google.ServiceAccount;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gmail on a free port of this machine, with one mailbox. Accepted mails are in the {@link
 * #ledger()}.
 */
public final class FakeGmail implements AutoCloseable {

    /** Id of the OAuth client that the mailbox's owner has authorised. */
    public static final String CLIENT_ID = "1000-fake.apps.googleusercontent.com";

    /** Secret of the OAuth client. */
    public static final String CLIENT_SECRET = "GOCSPX-fake-client-secret";

    /** Refresh token of the OAuth client. */
    public static final String REFRESH_TOKEN = "1//fake-refresh-token";

    static final JsonMapper JSON = new JsonMapper();

    private static final String TOKEN = "/token";
    private static final String SEND = "/gmail/v1/users/me/messages/send";

    private final ServiceAccount account;
    private final TokenGiver tokens;
    private final Ledger<SentMail> ledger = new Ledger<>();
    private final Set<String> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final FakeServer server;

    private FakeGmail(String mailbox) {
        this.server = FakeServer.start(this::answer);
        this.account = new ServiceAccount(tokenUrl());
        this.tokens = new TokenGiver(account, mailbox);
    }

    /** Starts a server with a mailbox. */
    public static FakeGmail start(String mailbox) {
        return new FakeGmail(mailbox);
    }

    /** Address of the API, without a slash at the end. */
    public URI url() {
        return server.url();
    }

    /** Address of the token endpoint. */
    public URI tokenUrl() {
        return URI.create(server.url() + TOKEN);
    }

    /** The key of a service account that may act for the mailbox, as JSON. */
    public String serviceAccount() {
        return account.json();
    }

    /** The accepted mails. */
    public Ledger<SentMail> ledger() {
        return ledger;
    }

    /** All requests to send, including refused and lost ones. */
    public List<ReceivedRequest> requests() {
        return server.heard().stream().filter(heard -> heard.path().equals(SEND)).toList();
    }

    /** The number of tokens that were given. */
    public int tokensGiven() {
        return tokens.given();
    }

    /** Refuses all further tokens. */
    public void withdrawAccess() {
        tokens.withdraw();
    }

    /** Invalidates the tokens that were given. */
    public void expireTokens() {
        tokens.expire();
    }

    /** Deletes all threads. */
    public void deleteThreads() {
        threads.clear();
    }

    /** Plans a fault for the next request to send. */
    public void plan(Fault fault) {
        server.plan(SEND, fault);
    }

    /** Refuses the next request to send. */
    public void refuse(int status, String reason) {
        plan(new Fault.Says(problem(status, reason)));
    }

    private FakeAnswer answer(ReceivedRequest heard) {
        if (!heard.method().equals("POST")) {
            return problem(405, "methodNotAllowed");
        }
        return switch (heard.path()) {
            case TOKEN -> tokens.exchange(heard);
            case SEND ->
                    tokens.mailboxOf(heard)
                            .map(mailbox -> send(mailbox, json(heard.body())))
                            .orElseGet(() -> problem(401, "authError"));
            default -> problem(404, "notFound");
        };
    }

    private FakeAnswer send(String mailbox, JsonNode message) {
        String raw =
                new String(
                        Base64.getUrlDecoder().decode(message.path("raw").asText()),
                        StandardCharsets.UTF_8);
        if (raw.lines().noneMatch(line -> line.startsWith("To: "))) {
            return problem(400, "invalidArgument");
        }
        Optional<String> wanted =
                Optional.ofNullable(message.get("threadId")).map(JsonNode::asText);
        if (wanted.isPresent() && !threads.contains(wanted.get())) {
            return problem(404, "notFound");
        }
        String id = "18f%013x".formatted(count.incrementAndGet());
        String thread = wanted.orElse(id);
        threads.add(thread);
        ledger.add(new SentMail(id, thread, mailbox, raw));
        ObjectNode answer = JSON.createObjectNode().put("id", id).put("threadId", thread);
        answer.putArray("labelIds").add("SENT");
        return FakeAnswer.json(200, answer.toString());
    }

    private static FakeAnswer problem(int status, String reason) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode error =
                answer.putObject("error").put("code", status).put("message", "for a test");
        error.putArray("errors")
                .addObject()
                .put("domain", "global")
                .put("reason", reason)
                .put("message", "for a test");
        return FakeAnswer.json(status, answer.toString());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
