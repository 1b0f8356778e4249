package dev.leash.fake.twilio;

import static java.util.Objects.requireNonNull;

import dev.leash.fake.FakeServer;
import dev.leash.fake.Fault;
import dev.leash.fake.Heard;
import dev.leash.fake.Ledger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Twilio with one account. Closing it fails when a text message or a call came that nobody
 * expected.
 */
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

    /** Starts one. */
    public static FakeTwilio start(Account account) {
        return new FakeTwilio(account);
    }

    /** Where its API answers, without a slash at the end. */
    public URI url() {
        return server.url();
    }

    /** Whose it is. */
    public Account account() {
        return account;
    }

    /**
     * Tells it the addresses of the account's owner.
     *
     * @param publicUrl how they begin
     * @param reachedAt where that truly leads
     */
    public void callsBack(URI publicUrl, URI reachedAt) {
        webhooks = new Webhooks(account, publicUrl, reachedAt);
    }

    /** What it asks of the account's owner. */
    public Webhooks webhooks() {
        return requireNonNull(webhooks, "callsBack(...) says whom to call back");
    }

    /** A telephone. */
    public Phone phone(String number) {
        return new Phone(number, this);
    }

    /** The next text message meets this instead. */
    public void planForMessages(Fault fault) {
        server.plan(Api.messages(account), fault);
    }

    /** The next call meets this instead. */
    public void planForCalls(Fault fault) {
        server.plan(Api.calls(account), fault);
    }

    /** Somebody texts STOP. */
    public void optOut(String number) {
        api.optOut(number);
    }

    /** Every text message that was taken. */
    public Ledger<Text> texts() {
        return texts;
    }

    /** Every call that was taken. */
    public Ledger<Ring> rings() {
        return rings;
    }

    /** Every request that was read and not met by a fault, also those that were refused. */
    public List<Heard> requests() {
        return api.requests();
    }

    String nextSid(String prefix) {
        return sids.next(prefix);
    }

    /** Sends what TwiML says to send. */
    void deliver(String to, String body) {
        texts.add(new Text(sids.next("SM"), to, body, Optional.empty()));
    }

    /** Says what became of a text message to whoever is to be told. */
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
