package dev.leash.fake.slack;

import dev.leash.fake.FakeServer;
import dev.leash.fake.Fault;
import dev.leash.fake.Heard;
import dev.leash.fake.Ledger;
import dev.leash.fake.Said;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Slack on a free port of this machine, with one workspace and one app in it. What it takes is in
 * the {@link #ledger()}; a message nobody claims there was not expected.
 */
public final class FakeSlack implements AutoCloseable {

    /** The token of the app's bot. */
    public static final String BOT_TOKEN = "xoxb-fake-bot-token";

    /** The token of the app itself, for Socket Mode. */
    public static final String APP_TOKEN = "xapp-fake-app-token";

    /** What requests to the app are signed with. */
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

    /** Starts one. */
    public static FakeSlack start() {
        return new FakeSlack();
    }

    /** Where it answers, without a slash at the end: what {@code SLACK_API_URL} is set to. */
    public URI url() {
        return server.url();
    }

    /** What it took. */
    public Ledger<Taken> ledger() {
        return ledger;
    }

    /** Every call of a method it got, those it refused or lost included. */
    public List<Heard> calls(String method) {
        return server.heard().stream().filter(call -> call.path().equals(API + method)).toList();
    }

    /** Lets somebody into the workspace. */
    public Member join(String id, String email) {
        return join(id, email, Member.HERE);
    }

    /** Lets somebody in who is at home in another workspace, as a shared channel does. */
    public Member join(String id, String email, String team) {
        Member member = new Member(id, email, team);
        workspace.add(member);
        return member;
    }

    /** Removes somebody from the workspace. */
    public void leave(Member member) {
        workspace.remove(member);
    }

    /** From now on the bot's token is refused. */
    public void revokeBotToken() {
        workspace.revokeBotToken();
    }

    /** The next call of a method misbehaves so. */
    public void plan(String method, Fault fault) {
        server.plan(API + method, fault);
    }

    /** The next call of a method is told to come later. */
    public void limit(String method, int retryAfterSeconds) {
        plan(
                method,
                new Fault.Says(
                        new Said(
                                429,
                                Map.of(
                                        "Retry-After",
                                        Integer.toString(retryAfterSeconds),
                                        "Content-Type",
                                        "application/json"),
                                "{\"ok\":false,\"error\":\"ratelimited\"}")));
    }

    /** The next call of a method is refused. */
    public void refuse(String method, String error) {
        plan(method, new Fault.Says(WebApi.error(error)));
    }

    /** From now on every call meets this, until it {@link #comesBack()}. */
    public void goesDown(Fault fault) {
        server.fails(_ -> true, fault);
    }

    /** Slack is well again. */
    public void comesBack() {
        server.recovers();
    }

    /** Forgets a message, as if somebody had deleted it. */
    public void delete(Taken.Posted message) {
        api.delete(message.channel(), message.ts());
    }

    /** Somebody's hand on a mouse and a keyboard. */
    public Hand hand(Member member) {
        return new Hand(member, url() + RESPONSES);
    }

    /** The connections of Socket Mode. */
    public Sockets sockets() {
        return sockets;
    }

    private Said answer(Heard heard) {
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
            return new Said(200, Map.of("Content-Type", "text/plain"), "ok");
        }
        return new Said(404, Map.of(), "");
    }

    @Override
    public void close() {
        sockets.close();
        server.close();
    }
}
