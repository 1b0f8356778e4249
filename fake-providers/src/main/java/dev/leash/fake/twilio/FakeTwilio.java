package dev.leash.fake.twilio;

import static java.util.Objects.requireNonNull;

import dev.leash.fake.FakeServer;
import dev.leash.fake.Fault;
import dev.leash.fake.Ledger;
import dev.leash.fake.ReceivedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twilio with one account. Closing it fails when there was an unexpected text message or call. */
public final class FakeTwilio implements AutoCloseable {

    private final Account account;
    private final Ledger<Text> texts = new Ledger<>();
    private final Ledger<Ring> rings = new Ledger<>();
    private final Sids sids = new Sids();
    private final Api api;
    private final FakeServer server;
    private @Nullable Webhooks webhooks;

    private FakeTwilio(Account account) {
        this.account = account;
        this.api = new Api(account, texts, rings, sids);
        this.server = FakeServer.start(api::answer);
    }

    /** Starts a server. */
    public static FakeTwilio start(Account account) {
        return new FakeTwilio(account);
    }

    /** Address of its API, without a slash at the end. */
    public URI url() {
        return server.url();
    }

    /** Its account. */
    public Account account() {
        return account;
    }

    /**
     * Sets the addresses of callbacks.
     *
     * @param publicUrl the public address, which is signed
     * @param reachedAt the address that it leads to
     */
    public void callsBack(URI publicUrl, URI reachedAt) {
        webhooks = new Webhooks(account, publicUrl, reachedAt);
    }

    /** Its requests to the account's owner. */
    public Webhooks webhooks() {
        return requireNonNull(webhooks, "callsBack(...) says whom to call back");
    }

    /** A telephone. */
    public Phone phone(String number) {
        return new Phone(number, this);
    }

    /** Plans a fault for the next text message. */
    public void planForMessages(Fault fault) {
        server.plan(Api.messages(account), fault);
    }

    /** Plans a fault for the next call. */
    public void planForCalls(Fault fault) {
        server.plan(Api.calls(account), fault);
    }

    /** Opts a number out of text messages, as by STOP. */
    public void optOut(String number) {
        api.optOut(number);
    }

    /** The accepted text messages. */
    public Ledger<Text> texts() {
        return texts;
    }

    /** The accepted calls. */
    public Ledger<Ring> rings() {
        return rings;
    }

    /** All requests that were handled without a fault, including refused ones. */
    public List<ReceivedRequest> requests() {
        return api.requests();
    }

    String nextSid(String prefix) {
        return sids.next(prefix);
    }

    /** Delivers a text message of a TwiML answer. */
    void deliver(String to, String body) {
        texts.add(new Text(sids.next("SM"), to, body, Optional.empty()));
    }

    /** Reports the status of a text message to its callback. */
    void report(Text text, String status, @Nullable String errorCode) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("MessageSid", text.sid()));
        parameters.add(new Parameter("SmsSid", text.sid()));
        parameters.add(new Parameter("MessageStatus", status));
        parameters.add(new Parameter("SmsStatus", status));
        parameters.add(new Parameter("To", text.to()));
        parameters.add(new Parameter("From", account.number()));
        if (errorCode != null) {
            parameters.add(new Parameter("ErrorCode", errorCode));
        }
        webhooks().tell(text.statusCallback().orElseThrow(), parameters);
    }

    @Override
    public void close() {
        server.close();
        texts.assertAllClaimed();
        rings.assertAllClaimed();
    }
}
