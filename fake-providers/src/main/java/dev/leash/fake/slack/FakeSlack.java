package dev.leash.fake.slack;

import dev.leash.fake.FakeAnswer;
import dev.leash.fake.FakeServer;
import dev.leash.fake.Fault;
import dev.leash.fake.Ledger;
import dev.leash.fake.ReceivedRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Slack on a free port of this machine, with one workspace and one app. Accepted messages are in
 * the {@link #ledger()}; one that is never claimed was unexpected.
 */
public final class FakeSlack implements AutoCloseable {

    /** The token of the app's bot. */
    public static final String BOT_TOKEN = "xoxb-fake-bot-token";

    /** The token of the app itself, for Socket Mode. */
    public static final String APP_TOKEN = "xapp-fake-app-token";

    /** The secret that requests to the app are signed with. */
    public static final String SIGNING_SECRET = "fake-signing-secret";

    private static final String API = "/api/";
    private static final String RESPONSES = "/response/";

    private final Ledger<Taken> ledger = new Ledger<>();
    private final Workspace workspace = new Workspace();
    private final WebApi api = new WebApi(workspace, ledger);
    private final FakeServer server;
    private final Sockets sockets;

    private FakeSlack() {
        server = FakeServer.start(this::answer);
        sockets = Sockets.start();
        workspace.socketAt(sockets.url());
    }

    /** Starts a server. */
    public static FakeSlack start() {
        return new FakeSlack();
    }

    /** Its address, without a slash at the end, for {@code SLACK_API_URL}. */
    public URI url() {
        return server.url();
    }

    /** The accepted messages. */
    public Ledger<Taken> ledger() {
        return ledger;
    }

    /** All calls of a method, including refused and lost ones. */
    public List<ReceivedRequest> calls(String method) {
        return server.heard().stream().filter(call -> call.path().equals(API + method)).toList();
    }

    /** Adds a member of the workspace. */
    public Member join(String id, String email) {
        return join(id, email, Member.HERE);
    }

    /** Adds a member of another workspace, as a shared channel does. */
    public Member join(String id, String email, String team) {
        Member member = new Member(id, email, team);
        workspace.add(member);
        return member;
    }

    /** Removes a member. */
    public void leave(Member member) {
        workspace.remove(member);
    }

    /** Refuses the bot's token from now on. */
    public void revokeBotToken() {
        workspace.revokeBotToken();
    }

    /** Plans a fault for the next call of a method. */
    public void plan(String method, Fault fault) {
        server.plan(API + method, fault);
    }

    /** Rate limits the next call of a method. */
    public void limit(String method, int retryAfterSeconds) {
        plan(
                method,
                new Fault.Says(
                        new FakeAnswer(
                                429,
                                Map.of(
                                        "Retry-After",
                                        Integer.toString(retryAfterSeconds),
                                        "Content-Type",
                                        "application/json"),
                                "{\"ok\":false,\"error\":\"ratelimited\"}")));
    }

    /** Refuses the next call of a method. */
    public void refuse(String method, String error) {
        plan(method, new Fault.Says(WebApi.error(error)));
    }

    /** Answers all calls with a fault, until {@link #comesBack()}. */
    public void goesDown(Fault fault) {
        server.fails(_ -> true, fault);
    }

    /** Ends the lasting fault. */
    public void comesBack() {
        server.recovers();
    }

    /** Deletes a message. */
    public void delete(Taken.Posted message) {
        api.delete(message.channel(), message.ts());
    }

    /** A person who uses Slack. */
    public MemberClicks hand(Member member) {
        return new MemberClicks(member, url() + RESPONSES);
    }

    /** The connections of Socket Mode. */
    public Sockets sockets() {
        return sockets;
    }

    private FakeAnswer answer(ReceivedRequest heard) {
        if (heard.path().startsWith(API)) {
            return api.call(heard.path().substring(API.length()), heard);
        }
        if (heard.path().startsWith(RESPONSES)) {
            var json = WebApi.json(heard.body());
            ledger.add(
                    new Taken.Answered(
                            heard.path(),
                            !json.path("response_type").asText("ephemeral").equals("in_channel")
                                    && !json.path("replace_original").asBoolean(),
                            json.path("text").asText()));
            return new FakeAnswer(200, Map.of("Content-Type", "text/plain"), "ok");
        }
        return new FakeAnswer(404, Map.of(), "");
    }

    @Override
    public void close() {
        sockets.close();
        server.close();
    }
}
