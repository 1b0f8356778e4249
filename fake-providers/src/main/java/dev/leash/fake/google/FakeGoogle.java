package dev.leash.fake.google;

import dev.leash.fake.FakeServer;
import dev.leash.fake.Fault;
import dev.leash.fake.Heard;
import dev.leash.fake.Said;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Google Sheets with one service account. What it is asked stands in {@link #calls()}; what people
 * do to its spreadsheets meanwhile they do by {@link #hand}.
 */
public final class FakeGoogle implements AutoCloseable {

    private final FakeServer server;
    private final ServiceAccount account;
    private final Tokens tokens;
    private final Front front;

    private FakeGoogle() {
        server = FakeServer.start(this::answer);
        account =
                new ServiceAccount(URI.create(server.url() + "/token"));
        tokens = new Tokens(account);
        front = new Front(tokens);
    }

    /** Starts one. */
    public static FakeGoogle start() {
        return new FakeGoogle();
    }

    /** Where its APIs answer, with a slash at the end, as the Java client wants it. */
    public URI rootUrl() {
        return URI.create(server.url() + "/");
    }

    /** Who may be let into spreadsheets. */
    public ServiceAccount account() {
        return account;
    }

    /**
     * Makes a spreadsheet with one empty worksheet, {@code Sheet1}, and shares it with the account.
     *
     * @return its id
     */
    public String create(String title) {
        String id = "1FakeSpreadsheet_%02d".formatted(front.spreadsheets().size() + 1);
        front.spreadsheets().put(id, new Spreadsheet(id, title));
        return id;
    }

    /** Somebody who edits a spreadsheet in their browser. */
    public Hand hand(String spreadsheetId) {
        return new Hand(spreadsheet(spreadsheetId));
    }

    /** What somebody sees who opens a spreadsheet. */
    public View view(String spreadsheetId) {
        return new View(spreadsheet(spreadsheetId));
    }

    /** Lets the account into a spreadsheet, or out of it. */
    public void share(String spreadsheetId, boolean withAccount) {
        spreadsheet(spreadsheetId).share(withAccount);
    }

    /** Somebody deletes a spreadsheet for ever. */
    public void delete(String spreadsheetId) {
        front.spreadsheets().remove(spreadsheetId);
    }

    /** How many cells a spreadsheet may have; 10 million, unless this says otherwise. */
    public void limitCells(String spreadsheetId, int most) {
        spreadsheet(spreadsheetId).limitCells(most);
    }

    /** Grants another quota than {@link Quota#GRANTED}. */
    public void grant(Quota quota) {
        front.meter().grant(quota);
    }

    /** No token is good any longer; the client has to ask for a new one. */
    public void expireTokens() {
        tokens.expire();
    }

    /** How many tokens were asked for and given. */
    public int tokensGiven() {
        return tokens.given();
    }

    /** The next call of a method, such as {@code values.batchUpdate}, meets this. */
    public void plan(String method, Fault fault) {
        server.plan(isCallOf(method), fault);
    }

    /** The next call of a method is refused so, and nothing is done. */
    public void refuse(String method, int status, String code, String message) {
        plan(method, new Fault.Says(Refused.error(status, code, message)));
    }

    /** From now on whatever is asked of it, tokens too, meets this, until it is {@link #up()}. */
    public void down(Fault fault) {
        server.fails(_ -> true, fault);
    }

    /** From now on every call is answered so, until it is {@link #up()}. */
    public void down(int status, String code, String message) {
        down(new Fault.Says(Refused.error(status, code, message)));
    }

    /** It works again. */
    public void up() {
        server.recovers();
    }

    /**
     * Once the next call of a method was done, and before it is answered, this happens: a person
     * who edits what the client has just read.
     */
    public void afterNext(String method, Runnable happens) {
        front.moments().afterNext(method, happens);
    }

    /** Every call of its APIs so far; what was asked of it for tokens is none. */
    public List<Call> calls() {
        return front.calls().of(server.heard());
    }

    /** The calls of one method. */
    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** How many calls of a kind were applied. */
    public long applied(Call.Kind kind) {
        return calls().stream().filter(call -> call.kind() == kind && call.isApplied()).count();
    }

    /**
     * The most calls of a kind that arrived within any stretch of time that long, and were
     * answered.
     */
    public long busiest(Call.Kind kind, Duration stretch) {
        return front.calls().busiest(kind, stretch);
    }

    private Said answer(Heard heard) {
        return front.answer(heard);
    }

    private Spreadsheet spreadsheet(String id) {
        return Optional.ofNullable(front.spreadsheets().get(id))
                .orElseThrow(() -> new AssertionError("there is no spreadsheet " + id));
    }

    private static Predicate<Heard> isCallOf(String method) {
        return heard -> Route.of(heard).filter(one -> one.method().equals(method)).isPresent();
    }

    @Override
    public void close() {
        server.close();
    }
}
