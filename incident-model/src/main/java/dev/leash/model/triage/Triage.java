package dev.leash.model.triage;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.TestPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which incident a signal belongs to. The same signal comes to the same incident, unless it
 * brings another report; the same dedup key comes to the same incident while that is open, and to a
 * new one afterwards. What depends on the time or on the directory is decided here once, and is in
 * the command it comes to: no replay asks again.
 */
public final class Triage {

    /**
     * How many open incidents may claim one dedup key. One that is reopened when there are so many
     * claims it no more.
     */
    public static final int MAX_CLAIMANTS = 100;

    private Triage() {}

    /**
     * What a signal comes to.
     *
     * @param memory what is remembered of the signals before
     * @param directory what is configured, at this moment
     * @param now the time
     */
    public static TriageDecision decide(
            Memory memory, Signal signal, Directory directory, Instant now) {
        return switch (signal) {
            case Signal.Declared declared ->
                    TriageDecision.of(declared(memory, declared));
            case Signal.Counted counted -> TriageDecision.of(counted(memory, counted));
            case Signal.Recovered recovered -> TriageDecision.of(recovered(memory, recovered));
            case Signal.TestRequested test -> test(memory, test, directory, now);
            case Signal.Ended(_, String incidentId, var key) ->
                    TriageDecision.of(ended(memory, incidentId, key));
            case Signal.Reopened(_, String incidentId, var key) ->
                    TriageDecision.of(reopened(memory, incidentId, key));
            case Signal.MeetDeadline meet ->
                    TriageDeadlines.meet(memory.state(meet.subject()), meet, now);
        };
    }

    private static Triaged declared(Memory memory, Signal.Declared signal) {
        Optional<String> known =
                memory.incidentOfSignal(signal.id()).filter(id -> !id.equals(signal.bouncedFrom()));
        if (known.isEmpty()) {
            return fresh(memory, signal, null);
        }
        return isAnother(memory, signal)
                ? another(memory, signal, known.get())
                : repeat(memory, signal, known.get());
    }

    private static Triaged repeat(Memory memory, Signal.Declared signal, String incidentId) {
        String key = DedupKey.of(signal.report());
        boolean isOpen = key != null && memory.claimants(key).contains(incidentId);
        return new Triaged.Repeat(incidentId, isOpen);
    }

    private static Triaged counted(Memory memory, Signal.Counted signal) {
        String key = DedupKey.of(signal.report());
        return (key == null ? Stream.<String>of() : memory.claimants(key).stream())
                .findFirst()
                .<Triaged>map(Triaged.Held::new)
                .orElseGet(() -> open(memory, signal.id(), signal.report(), null));
    }

    private static boolean isAnother(Memory memory, Signal.Declared signal) {
        return signal.digest() != null
                && memory.digestOfSignal(signal.id())
                        .filter(digest -> !digest.equals(signal.digest()))
                        .isPresent();
    }

    /**
     * Another report under an id that was used before: the sender's mistake, and no reason to wake
     * nobody. It goes on under an id of its own, so that it too may be sent again.
     */
    private static Triaged another(Memory memory, Signal.Declared signal, String incidentId) {
        String ownId = signal.id() + "#" + signal.digest();
        Optional<String> known = memory.incidentOfSignal(ownId);
        if (known.isPresent()) {
            return repeat(memory, signal, known.get());
        }
        String explanation =
                "Its Idempotency-Key was used before, for another report (incident %s), so this one was taken on its own. Give each problem a key of its own."
                        .formatted(incidentId);
        Report report = signal.report().noting(List.of(explanation));
        return fresh(
                memory,
                new Signal.Declared(
                        ownId, signal.requestId(), report, null, null, signal.reason()),
                explanation);
    }

    private static Triaged fresh(
            Memory memory, Signal.Declared signal, @Nullable String explanation) {
        Report report = signal.report();
        String key = DedupKey.of(report);
        Optional<String> open = key == null ? Optional.empty() : holder(memory, key, signal);
        return open.isPresent()
                ? new Triaged.Attach(
                        open.get(),
                        new IncidentCommand.Attach(
                                report, signal.id(), signal.requestId(), signal.reason()))
                : open(memory, signal.id(), report, explanation);
    }

    private static Triaged open(
            Memory memory, String signalId, Report report, @Nullable String explanation) {
        return new Triaged.Open(
                nextNumber(memory),
                DedupKey.of(report),
                new IncidentCommand.Open(report, signalId, Routing.pathOf(report)),
                explanation);
    }

    /** Numbers are given in one total order, and none twice. */
    private static String nextNumber(Memory memory) {
        return Long.toString(memory.opened() + 1);
    }

    private static Triaged recovered(Memory memory, Signal.Recovered signal) {
        String key = DedupKey.of(signal.report());
        List<String> claimants = key == null ? List.of() : memory.claimants(key);
        return claimants.isEmpty()
                ? Triaged.Nothing.alreadyDone(
                        OutcomeCode.NOTHING_FIRING, "No open incident is of this dedup_key.")
                : new Triaged.Attach(
                        claimants.getFirst(),
                        new IncidentCommand.Attach(
                                signal.report(), signal.id(), null, AttachReason.RECOVERED));
    }

    private static TriageDecision test(
            Memory memory,
            Signal.TestRequested signal,
            Directory directory,
            Instant now) {
        Optional<String> known = memory.incidentOfSignal(signal.id());
        if (known.isPresent()) {
            return TriageDecision.of(new Triaged.Repeat(known.get(), false));
        }
        String person = signal.person();
        TestPages before =
                memory.state(TestPages.subject(person)).orElse(null) instanceof TestPages pages
                        ? pages
                        : null;
        return TestPages.refusal(before, person, directory, now)
                .map(refusal -> TriageDecision.of(new Triaged.Nothing(refusal)))
                .orElseGet(
                        () ->
                                new TriageDecision(
                                        testPage(memory, signal),
                                        before,
                                        TestPages.oneMore(before, person, now)));
    }

    private static Triaged testPage(Memory memory, Signal.TestRequested signal) {
        return new Triaged.Open(
                nextNumber(memory),
                null,
                new IncidentCommand.Open(
                        TestPage.report(signal.person()),
                        signal.id(),
                        TestPage.pathId(signal.person())));
    }

    /**
     * The incident that a report was sent back from does not count: it is over, or it was never
     * opened because its opening could not be processed. Then no word of its end ever comes.
     */
    private static Optional<String> holder(Memory memory, String key, Signal.Declared signal) {
        return memory.claimants(key).stream()
                .filter(incident -> !incident.equals(signal.bouncedFrom()))
                .findFirst();
    }

    private static Triaged ended(Memory memory, String incidentId, @Nullable String key) {
        if (key == null || !memory.claimants(key).contains(incidentId)) {
            return Triaged.Nothing.alreadyDone(
                    OutcomeCode.ALREADY_GONE, "Incident %s claims no key.".formatted(incidentId));
        }
        List<String> left = new ArrayList<>(memory.claimants(key));
        left.remove(incidentId);
        return new Triaged.Claimed(key, left);
    }

    /** A newer incident that has the key keeps it; this one is next. */
    private static Triaged reopened(Memory memory, String incidentId, @Nullable String key) {
        if (key == null || memory.claimants(key).contains(incidentId)) {
            return Triaged.Nothing.alreadyDone(
                    OutcomeCode.ALREADY_SO,
                    "Incident %s has no key, or claims it.".formatted(incidentId));
        }
        if (memory.claimants(key).size() >= MAX_CLAIMANTS) {
            return new Triaged.Nothing(
                    new Outcome.Refused(
                            OutcomeCode.TOO_MANY,
                            "%d open incidents claim the key of incident %s."
                                    .formatted(MAX_CLAIMANTS, incidentId)));
        }
        List<String> more = new ArrayList<>(memory.claimants(key));
        more.add(incidentId);
        return new Triaged.Claimed(key, more);
    }
}
