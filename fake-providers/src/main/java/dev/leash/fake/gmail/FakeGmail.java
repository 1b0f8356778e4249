package dev.leash.fake.gmail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.FakeServer;
import dev.leash.fake.Fault;
import dev.leash.fake.Heard;
import dev.leash.fake.Ledger;
import dev.leash.fake.Said;
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
 * Gmail on a free port of this machine, with one mailbox. What it takes is in the {@link
 * #ledger()}.
 */
public final class FakeGmail implements AutoCloseable {

    /** The client that the mailbox's owner let send. */
    public static final String CLIENT_ID = "1000-fake.apps.googleusercontent.com";

    /** Its secret. */
    public static final String CLIENT_SECRET = "GOCSPX-fake-client-secret";

    /** What it was given for it. */
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

    /** Starts one with the mailbox of that address. */
    public static FakeGmail start(String mailbox) {
        return new FakeGmail(mailbox);
    }

    /** Where its API answers, without a slash at the end. */
    public URI url() {
        return server.url();
    }

    /** Where it gives tokens. */
    public URI tokenUrl() {
        return URI.create(server.url() + TOKEN);
    }

    /** The key of a service account that may act for the mailbox, as JSON. */
    public String serviceAccount() {
        return account.json();
    }

    /** What it took. */
    public Ledger<SentMail> ledger() {
        return ledger;
    }

    /** Every request to send, those it refused or lost included. */
    public List<Heard> requests() {
        return server.heard().stream().filter(heard -> heard.path().equals(SEND)).toList();
    }

    /** How many tokens it gave. */
    public int tokensGiven() {
        return tokens.given();
    }

    /** From now on nobody is given a token. */
    public void withdrawAccess() {
        tokens.withdraw();
    }

    /** Tokens that were given are good no longer. */
    public void expireTokens() {
        tokens.expire();
    }

    /** Its threads are deleted. */
    public void deleteThreads() {
        threads.clear();
    }

    /** The next request to send meets this instead. */
    public void plan(Fault fault) {
        server.plan(SEND, fault);
    }

    /** The next request to send is refused. */
    public void refuse(int status, String reason) {
        plan(new Fault.Says(problem(status, reason)));
    }

    private Said answer(Heard heard) {
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

    private Said send(String mailbox, JsonNode message) {
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
        return Said.json(200, answer.toString());
    }

    private static Said problem(int status, String reason) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode error =
                answer.putObject("error").put("code", status).put("message", "for a test");
        error.putArray("errors")
                .addObject()
                .put("domain", "global")
                .put("reason", reason)
                .put("message", "for a test");
        return Said.json(status, answer.toString());
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
