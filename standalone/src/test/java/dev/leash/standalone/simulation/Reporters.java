package dev.leash.standalone.simulation;

import dev.leash.model.alert.AlertCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.triage.ReportDigest;
import dev.leash.model.triage.Signal;
import dev.leash.verification.ledger.Posted;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Report what is broken, some of it again, and write down what they are told. */
final class Reporters {

    private static final List<Severity> SEVERITIES = Severity.BUILT_IN;
    private static final int CREATED = 201;

    private final Log log;
    private final List<Signal.Declared> declared = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Instant> times = new ArrayList<>();
    private int reports;
    private int testPages;

    Reporters(Log log) {
        this.log = log;
    }

    /** Now and then under a name that was used for another report. */
    void declare(RandomGenerator random, Instant now) {
        int number = reports++;
        Report report = report("Down " + number, random.nextBoolean() ? null : key(random), random);
        boolean isNamed = random.nextBoolean();
        int name = isNamed && random.nextInt(4) == 0 ? random.nextInt(number + 1) : number;
        String digest = isNamed ? ReportDigest.of(report, null) : null;
        String id = isNamed ? "named-" + name : "sent-" + number;
        send(new Signal.Declared(id, request(), report, null, digest), now);
    }

    void declareAgain(RandomGenerator random, Instant now) {
        if (!declared.isEmpty()) {
            Signal.Declared one = declared.get(random.nextInt(declared.size()));
            send(new Signal.Declared(one.id(), request(), one.report(), null, one.digest()), now);
        }
    }

    /** A source says that something is over, perhaps twice, or that never was. */
    void recover(RandomGenerator random, Instant now) {
        Report report = report("Over", key(random), random);
        String id = "over-" + random.nextInt(5);
        AlertCommand over =
                new AlertCommand.Resolve(id, request(), report, ReportDigest.of(report, null));
        log.append(Topics.ALERTS, String.valueOf(DedupKey.of(report)), over, now);
    }

    private static String key(RandomGenerator random) {
        return "key-" + random.nextInt(3);
    }

    private static Report report(String title, @Nullable String key, RandomGenerator random) {
        Severity severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
        return new Report(title, "", severity, Map.of(), List.of(), key, "test");
    }

    /** Somebody wants to see that a page reaches them. */
    void wantTestPage(RandomGenerator random, Instant now) {
        String person = Office.PEOPLE.get(random.nextInt(2));
        Signal.TestRequested wanted = new Signal.TestRequested("test-" + ++testPages, null, person);
        log.append(Topics.SIGNALS, wanted.id(), wanted, now);
    }

    private String request() {
        String request = "report-" + asked.size();
        asked.add(request);
        return request;
    }

    private void send(Signal.Declared signal, Instant now) {
        declared.add(signal);
        times.add(now);
        String key = DedupKey.of(signal.report());
        if (key == null) {
            log.append(Topics.SIGNALS, signal.id(), signal, now);
        } else {
            log.append(
                    Topics.ALERTS,
                    key,
                    new AlertCommand.Fire(
                            signal.id(), signal.requestId(), signal.report(), signal.digest()),
                    now);
        }
    }

    /**
     * What they wrote down. Whoever sends a report again while the first is still on its way is
     * told where it was on its way to: only the first is told for certain where it is.
     */
    List<Posted> ledger() {
        Map<String, Reply> replies = new HashMap<>();
        log.values(Topics.OUTCOMES).forEach(reply -> replies.put(reply.requestId(), reply));
        List<Posted> ledger = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (int number = 0; number < declared.size(); number++) {
            Signal.Declared one = declared.get(number);
            Reply reply = replies.get(String.valueOf(one.requestId()));
            boolean isFirst = before.add(one.report().title());
            ledger.add(
                    new Posted(
                            one.report().title(),
                            times.get(number),
                            CREATED,
                            isFirst && reply != null && !reply.incidentId().isEmpty()
                                    ? reply.incidentId()
                                    : null,
                            one.report().source(),
                            one.report().dedupKey()));
        }
        return ledger;
    }

    /** Those nobody answered. */
    List<String> unanswered() {
        List<String> waiting = new ArrayList<>(asked);
        log.values(Topics.OUTCOMES).forEach(reply -> waiting.remove(reply.requestId()));
        return waiting;
    }
}
