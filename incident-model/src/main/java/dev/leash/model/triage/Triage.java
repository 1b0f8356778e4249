package dev.leash.model.triage;

import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.TestPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules of triage: which incident a signal belongs to. A signal that is sent again belongs to the
 * same incident, unless it carries another report; a dedup key belongs to the same incident while
 * that is open, and to a new one afterwards.
 */
public final class Triage {

    /**
     * Maximum number of open incidents that claim one dedup key. An incident that is reopened
     * beyond it does not claim the key.
     */
    public static final int MAX_CLAIMANTS = 100;

    private Triage() {}

    /** Decides a signal. */
    public static TriageOutcome decide(TriageState memory, Numbering numbering, Signal signal) {
        return switch (signal) {
            case Signal.Declared declared -> declared(memory, numbering, declared);
            case Signal.Recovered recovered -> recovered(memory, recovered);
            case Signal.TestRequested test -> test(memory, numbering, test);
            case Signal.Ended(_, String incidentId, var key) -> ended(memory, incidentId, key);
            case Signal.Reopened(_, String incidentId, var key) ->
                    reopened(memory, incidentId, key);
        };
    }

    private static TriageOutcome declared(
            TriageState memory, Numbering numbering, Signal.Declared signal) {
        Optional<String> known =
                memory.incidentOfSignal(signal.id()).filter(id -> !id.equals(signal.bouncedFrom()));
        if (known.isEmpty()) {
            return fresh(memory, numbering, signal, null);
        }
        return isAnother(memory, signal)
                ? another(memory, numbering, signal, known.get())
                : new TriageOutcome.Repeat(known.get());
    }

    private static boolean isAnother(TriageState memory, Signal.Declared signal) {
        return signal.digest() != null
                && memory.digestOfSignal(signal.id())
                        .filter(digest -> !digest.equals(signal.digest()))
                        .isPresent();
    }

    /**
     * Handles another report under an id that was used before: a mistake of the sender, but no
     * reason to page nobody. It gets an id of its own, so that it too can be sent again.
     */
    private static TriageOutcome another(
            TriageState memory, Numbering numbering, Signal.Declared signal, String incidentId) {
        String ownId = signal.id() + "#" + signal.digest();
        Optional<String> known = memory.incidentOfSignal(ownId);
        if (known.isPresent()) {
            return new TriageOutcome.Repeat(known.get());
        }
        String explanation =
                "Its Idempotency-Key was already used for another report (incident %s), so it was treated as a new report. Use a different key for each problem."
                        .formatted(incidentId);
        Report report = signal.report().noting(List.of(explanation));
        return fresh(
                memory,
                numbering,
                new Signal.Declared(ownId, signal.requestId(), report, null),
                explanation);
    }

    private static TriageOutcome fresh(
            TriageState memory,
            Numbering numbering,
            Signal.Declared signal,
            @Nullable String explanation) {
        Report report = signal.report();
        String key = DedupKey.of(report);
        Optional<String> open = key == null ? Optional.empty() : holder(memory, key, signal);
        if (open.isPresent()) {
            return signal.reason() == AttachReason.COUNTED
                    ? new TriageOutcome.Ignore()
                    : new TriageOutcome.Attach(
                            open.get(),
                            new IncidentCommand.Attach(
                                    report, signal.id(), signal.requestId(), signal.reason()));
        }
        return new TriageOutcome.Open(
                numbering.next(memory.opened()),
                key,
                new IncidentCommand.Open(report, signal.id(), Routing.pathOf(report)),
                explanation);
    }

    private static TriageOutcome recovered(TriageState memory, Signal.Recovered signal) {
        String key = DedupKey.of(signal.report());
        List<String> claimants = key == null ? List.of() : memory.claimants(key);
        return claimants.isEmpty()
                ? new TriageOutcome.Ignore()
                : new TriageOutcome.Attach(
                        claimants.getFirst(),
                        new IncidentCommand.Attach(
                                signal.report(), signal.id(), null, AttachReason.RECOVERED));
    }

    private static TriageOutcome test(
            TriageState memory, Numbering numbering, Signal.TestRequested signal) {
        Optional<String> known = memory.incidentOfSignal(signal.id());
        if (known.isPresent()) {
            return new TriageOutcome.Repeat(known.get());
        }
        return new TriageOutcome.Open(
                numbering.next(memory.opened()),
                null,
                new IncidentCommand.Open(
                        TestPage.report(signal.person()),
                        signal.id(),
                        TestPage.pathId(signal.person())));
    }

    /**
     * The incident that holds the key, ignoring the one that a report was sent back from: that has
     * ended, or was never opened because its opening could not be processed, and then no signal of
     * its end ever comes.
     */
    private static Optional<String> holder(TriageState memory, String key, Signal.Declared signal) {
        return memory.claimants(key).stream()
                .filter(incident -> !incident.equals(signal.bouncedFrom()))
                .findFirst();
    }

    private static TriageOutcome ended(
            TriageState memory, String incidentId, @Nullable String key) {
        if (key == null || !memory.claimants(key).contains(incidentId)) {
            return new TriageOutcome.Ignore();
        }
        List<String> left = new ArrayList<>(memory.claimants(key));
        left.remove(incidentId);
        return new TriageOutcome.Claimed(key, left);
    }

    /** A newer incident that holds the key keeps it; the reopened one is next. */
    private static TriageOutcome reopened(
            TriageState memory, String incidentId, @Nullable String key) {
        if (key == null
                || memory.claimants(key).contains(incidentId)
                || memory.claimants(key).size() >= MAX_CLAIMANTS) {
            return new TriageOutcome.Ignore();
        }
        List<String> more = new ArrayList<>(memory.claimants(key));
        more.add(incidentId);
        return new TriageOutcome.Claimed(key, more);
    }
}
