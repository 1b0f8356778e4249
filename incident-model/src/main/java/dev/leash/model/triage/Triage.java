package dev.leash.model.triage;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.TestPage;
import dev.leash.model.triage.Newcomers.Newcomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which incident a signal belongs to. The same signal belongs to the same incident, unless
 * it brings another report; the same dedup key belongs to the same incident while that is open, and
 * to a new one afterwards. What depends on the time or on the directory is decided here once, and
 * is in the command it comes to: no replay asks again.
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
            TriageState memory, Signal signal, Directory directory, Instant now) {
        return switch (signal) {
            case Signal.Declared declared ->
                    declared(memory, declared, new Newcomers(memory, directory, now));
            case Signal.Counted counted ->
                    counted(memory, counted, new Newcomers(memory, directory, now));
            case Signal.Recovered recovered -> TriageDecision.of(recovered(memory, recovered));
            case Signal.Asked asked -> TriageDecision.of(asked(memory, asked));
            case Signal.TestRequested test -> test(memory, test, directory, now);
            case Signal.Ended(_, String incidentId, var key) ->
                    TriageDecision.of(ended(memory, incidentId, key));
            case Signal.Reopened(_, String incidentId, var key) ->
                    TriageDecision.of(reopened(memory, incidentId, key));
            case Signal.MeetDeadline meet ->
                    TriageDeadlines.meet(memory, meet, directory, now);
            case Signal.Sampled sample -> MetricRules.sampled(memory, sample, directory, now);
            case Signal.DraftDismissed dismissed -> MetricRules.dismissed(memory, dismissed, now);
        };
    }

    private static TriageDecision declared(
            TriageState memory, Signal.Declared signal, Newcomers newcomers) {
        Optional<String> known =
                memory.incidentOfSignal(signal.id()).filter(id -> !id.equals(signal.bouncedFrom()));
        if (known.isEmpty()) {
            return fresh(memory, signal, null, newcomers);
        }
        return isAnother(memory, signal)
                ? another(memory, signal, known.get(), newcomers)
                : repeat(memory, signal, known.get());
    }

    private static TriageDecision repeat(
            TriageState memory, Signal.Declared signal, String incidentId) {
        String key = DedupKey.of(signal.report());
        boolean isOpen = key != null && memory.claimants(key).contains(incidentId);
        return TriageDecision.of(new TriageOutcome.Repeat(incidentId, isOpen));
    }

    private static TriageDecision counted(
            TriageState memory, Signal.Counted signal, Newcomers newcomers) {
        String key = DedupKey.of(signal.report());
        return (key == null ? Stream.<String>of() : memory.claimants(key).stream())
                .findFirst()
                .map(incident -> TriageDecision.of(new TriageOutcome.Held(incident)))
                .orElseGet(
                        () ->
                                newcomers.place(
                                        new Newcomer(
                                                signal.report(), signal.id(), null, null, null)));
    }

    private static boolean isAnother(TriageState memory, Signal.Declared signal) {
        return signal.digest() != null
                && memory.digestOfSignal(signal.id())
                        .filter(digest -> !digest.equals(signal.digest()))
                        .isPresent();
    }

    /**
     * Another report under an id that was used before: the sender's mistake, and no reason to wake
     * nobody. It goes on under an id of its own, so that it too may be sent again.
     */
    private static TriageDecision another(
            TriageState memory, Signal.Declared signal, String incidentId, Newcomers newcomers) {
        String ownId = signal.id() + "#" + signal.digest();
        Optional<String> known = memory.incidentOfSignal(ownId);
        if (known.isPresent()) {
            return repeat(memory, signal, known.get());
        }
        String explanation =
                "Its Idempotency-Key was already used for another report (incident %s), so it was treated as a new report. Use a different key for each problem."
                        .formatted(incidentId);
        Report report = signal.report().noting(List.of(explanation));
        return fresh(
                memory,
                new Signal.Declared(ownId, signal.requestId(), report, null, null, signal.reason()),
                explanation,
                newcomers);
    }

    private static TriageDecision fresh(
            TriageState memory,
            Signal.Declared signal,
            @Nullable String explanation,
            Newcomers newcomers) {
        Report report = signal.report();
        String key = DedupKey.of(report);
        Optional<String> open = key == null ? Optional.empty() : holder(memory, key, signal);
        return open.map(incident -> TriageDecision.of(attach(incident, signal)))
                .orElseGet(
                        () ->
                                newcomers.place(
                                        new Newcomer(
                                                report,
                                                signal.id(),
                                                signal.requestId(),
                                                signal.bouncedFrom(),
                                                explanation)));
    }

    private static TriageOutcome attach(String incidentId, Signal.Declared signal) {
        return new TriageOutcome.Attach(
                incidentId,
                new IncidentCommand.Attach(
                        signal.report(), signal.id(), signal.requestId(), signal.reason()));
    }

    /** Numbers are given in one total order, and none twice. */
    static String nextNumber(TriageState memory) {
        return Long.toString(memory.opened() + 1);
    }

    private static TriageOutcome recovered(TriageState memory, Signal.Recovered signal) {
        String key = DedupKey.of(signal.report());
        List<String> claimants = key == null ? List.of() : memory.claimants(key);
        if (claimants.isEmpty()) {
            return nothingFires();
        }
        return new TriageOutcome.Attach(
                claimants.getFirst(),
                new IncidentCommand.Attach(
                        signal.report(),
                        signal.id(),
                        null,
                        AttachReason.RECOVERED,
                        signal.endsIncident()));
    }

    private static TriageOutcome asked(TriageState memory, Signal.Asked signal) {
        return memory.claimants(signal.key()).stream()
                .findFirst()
                .<TriageOutcome>map(
                        incident ->
                                new TriageOutcome.Ask(incident, signal.source(), signal.request()))
                .orElseGet(Triage::nothingFires);
    }

    private static TriageOutcome nothingFires() {
        return TriageOutcome.Nothing.alreadyDone(
                OutcomeCode.NOTHING_FIRING, "No open incident is of this dedup_key.");
    }

    private static TriageDecision test(
            TriageState memory, Signal.TestRequested signal, Directory directory, Instant now) {
        Optional<String> known = memory.incidentOfSignal(signal.id());
        if (known.isPresent()) {
            return TriageDecision.of(new TriageOutcome.Repeat(known.get(), false));
        }
        String person = signal.person();
        TestPages before =
                memory.state(TestPages.subject(person)).orElse(null) instanceof TestPages pages
                        ? pages
                        : null;
        return TestPages.refusal(before, person, directory, now)
                .map(refusal -> TriageDecision.of(new TriageOutcome.Nothing(refusal)))
                .orElseGet(
                        () ->
                                new TriageDecision(
                                        testPage(memory, signal),
                                        before,
                                        TestPages.oneMore(before, person, now)));
    }

    private static TriageOutcome testPage(TriageState memory, Signal.TestRequested signal) {
        return new TriageOutcome.Open(
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
    private static Optional<String> holder(TriageState memory, String key, Signal.Declared signal) {
        return memory.claimants(key).stream()
                .filter(incident -> !incident.equals(signal.bouncedFrom()))
                .findFirst();
    }

    private static TriageOutcome ended(
            TriageState memory, String incidentId, @Nullable String key) {
        if (key == null || !memory.claimants(key).contains(incidentId)) {
            return TriageOutcome.Nothing.alreadyDone(
                    OutcomeCode.ALREADY_GONE, "Incident %s claims no key.".formatted(incidentId));
        }
        List<String> left = new ArrayList<>(memory.claimants(key));
        left.remove(incidentId);
        return new TriageOutcome.Claimed(key, left);
    }

    /** A newer incident that has the key keeps it; this one is next. */
    private static TriageOutcome reopened(
            TriageState memory, String incidentId, @Nullable String key) {
        if (key == null || memory.claimants(key).contains(incidentId)) {
            return TriageOutcome.Nothing.alreadyDone(
                    OutcomeCode.ALREADY_SO,
                    "Incident %s has no key, or claims it.".formatted(incidentId));
        }
        if (memory.claimants(key).size() >= MAX_CLAIMANTS) {
            return new TriageOutcome.Nothing(
                    new Outcome.Refused(
                            OutcomeCode.TOO_MANY,
                            "%d open incidents claim the key of incident %s."
                                    .formatted(MAX_CLAIMANTS, incidentId)));
        }
        List<String> more = new ArrayList<>(memory.claimants(key));
        more.add(incidentId);
        return new TriageOutcome.Claimed(key, more);
    }
}
