package dev.leash.fake.google;

import dev.leash.fake.FakeAnswer;
import dev.leash.fake.FakeServer;
import dev.leash.fake.Fault;
import dev.leash.fake.ReceivedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Google Sheets with one service account. Received calls are in {@link #calls()}; edits by people
 * are made by {@link #hand}.
 */
public final class FakeGoogle implements AutoCloseable {

    private final FakeServer server;
    private final ServiceAccount account;
    private final Tokens tokens;
    private final Front front;

    private FakeGoogle() {
        server = FakeServer.start(this::answer);
        account = new ServiceAccount(URI.create(server.url() + "/token"));
        tokens = new Tokens(account);
        front = new Front(tokens);
    }

    /** Starts a server. */
    public static FakeGoogle start() {
        return new FakeGoogle();
    }

    /** Address of its APIs, with a slash at the end, as the Java client requires. */
    public URI rootUrl() {
        return URI.create(server.url() + "/");
    }

    /** The service account. */
    public ServiceAccount account() {
        return account;
    }

    /**
     * Creates a spreadsheet with one empty worksheet, {@code Sheet1}, and shares it with the
     * account.
     *
     * @return its id
     */
    public String create(String title) {
        String id = "1FakeSpreadsheet_%02d".formatted(front.spreadsheets().size() + 1);
        front.spreadsheets().put(id, new Spreadsheet(id, title));
        return id;
    }

    /** A person who edits a spreadsheet in a browser. */
    public BrowserEditor hand(String spreadsheetId) {
        return new BrowserEditor(spreadsheet(spreadsheetId));
    }

    /** A spreadsheet as a person sees it. */
    public View view(String spreadsheetId) {
        return new View(spreadsheet(spreadsheetId));
    }

    /** Shares a spreadsheet with the account, or ends that. */
    public void share(String spreadsheetId, boolean withAccount) {
        spreadsheet(spreadsheetId).share(withAccount);
    }

    /** Deletes a spreadsheet for ever. */
    public void delete(String spreadsheetId) {
        front.spreadsheets().remove(spreadsheetId);
    }

    /** Sets how many cells a spreadsheet may have; 10 million by default. */
    public void limitCells(String spreadsheetId, int most) {
        spreadsheet(spreadsheetId).limitCells(most);
    }

    /** Sets another quota than {@link Quota#GRANTED}. */
    public void grant(Quota quota) {
        front.meter().grant(quota);
    }

    /** Invalidates all tokens; the client has to request a new one. */
    public void expireTokens() {
        tokens.expire();
    }

    /** How many tokens were given. */
    public int tokensGiven() {
        return tokens.given();
    }

    /** Plans a fault for the next call of a method, such as {@code values.batchUpdate}. */
    public void plan(String method, Fault fault) {
        server.plan(isCallOf(method), fault);
    }

    /** Refuses the next call of a method. */
    public void refuse(String method, int status, String code, String message) {
        plan(method, new Fault.Says(Refused.error(status, code, message)));
    }

    /** Answers all requests with a fault, for tokens too, until {@link #up()}. */
    public void down(Fault fault) {
        server.fails(_ -> true, fault);
    }

    /** Refuses all calls, until {@link #up()}. */
    public void down(int status, String code, String message) {
        down(new Fault.Says(Refused.error(status, code, message)));
    }

    /** Ends all lasting faults. */
    public void up() {
        server.recovers();
    }

    /**
     * Runs something after the next call of a method was carried out, and before it is answered: a
     * person who edits what the client has just read.
     */
    public void afterNext(String method, Runnable happens) {
        front.moments().afterNext(method, happens);
    }

    /** All calls of its APIs so far, without requests for tokens. */
    public List<Call> calls() {
        return front.calls().of(server.heard());
    }

    /** The calls of one method. */
    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** How many calls of a kind were carried out. */
    public long applied(Call.Kind kind) {
        return calls().stream().filter(call -> call.kind() == kind && call.isApplied()).count();
    }

    /** The most answered calls of a kind that arrived within any span of that length. */
    public long busiest(Call.Kind kind, Duration stretch) {
        return front.calls().busiest(kind, stretch);
    }

    private FakeAnswer answer(ReceivedRequest heard) {
        return front.answer(heard);
    }

    private Spreadsheet spreadsheet(String id) {
        return Optional.ofNullable(front.spreadsheets().get(id))
                .orElseThrow(() -> new AssertionError("there is no spreadsheet " + id));
    }

    private static Predicate<ReceivedRequest> isCallOf(String method) {
        return heard -> Route.of(heard).filter(one -> one.method().equals(method)).isPresent();
    }

    @Override
    public void close() {
        server.close();
    }
}
