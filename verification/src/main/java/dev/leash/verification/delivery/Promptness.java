package dev.leash.verification.delivery;

import dev.leash.model.notification.DeliveryId;
import dev.leash.verification.Bounds;
import dev.leash.verification.incident.IncidentChecks;
import dev.leash.verification.ledger.Faults;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.RecordPosition;
import dev.leash.verification.report.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Measures and checks the time from the event that paged a person to the first message handed over
 * on any channel. A page deferred by the recipient's settings counts from the end of the deferral.
 */
final class Promptness {

    private final Findings book;
    private final Bounds bounds;
    private final Faults faults;
    private final IncidentChecks incidents;
    private final Histogram taken = Spread.histogram();
    private final Map<String, Instant> firstOfIncident = new HashMap<>();
    private long overBefore;

    private record Page(String incident, long sequence, String person) {}

    /** State of one page. */
    private record State(Instant wanted, @Nullable Instant sent, RecordPosition where) {

        State and(State other) {
            return new State(
                    wanted.isBefore(other.wanted) ? wanted : other.wanted,
                    earlier(sent, other.sent),
                    where);
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isBefore(other) ? one : other;
        }
    }

    Promptness(Findings book, Bounds bounds, Faults faults, IncidentChecks incidents) {
        this.book = book;
        this.bounds = bounds;
        this.faults = faults;
        this.incidents = incidents;
    }

    void look(Map<DeliveryId, DeliveryFold> folds, Instant asOf) {
        Map<Page, State> pages = new HashMap<>();
        folds.forEach(
                (id, fold) -> {
                    if (fold.isUntilAnswered && fold.end != Step.End.SUPPRESSED) {
                        pages.merge(
                                new Page(id.incidentId(), id.sequence(), id.person()),
                                state(id, fold, folds),
                                State::and);
                    }
                });
        pages.forEach((page, state) -> look(page, state, asOf));
        incidents.over().forEach(this::lookWhetherTold);
    }

    private State state(DeliveryId id, DeliveryFold fold, Map<DeliveryId, DeliveryFold> folds) {
        Instant asked = incidents.askedAt(id.incidentId(), id.sequence()).orElse(fold.requestedAt);
        Instant held = fold.heldUntil;
        DeliveryFold carrier = fold.carrier == null ? null : folds.get(fold.carrier);
        return new State(
                held == null || held.isBefore(asked) ? asked : held,
                carrier == null ? fold.takenAt : carrier.takenAt,
                fold.where);
    }

    private void look(Page page, State state, Instant asOf) {
        Instant sent = state.sent();
        if (sent != null) {
            firstOfIncident.merge(
                    page.incident(), sent, (one, other) -> one.isBefore(other) ? one : other);
            long millis = Math.max(0, Duration.between(state.wanted(), sent).toMillis());
            taken.recordValue(Math.min(millis, taken.getHighestTrackableValue()));
        }
        judge(page, state, sent, asOf);
    }

    /** A page that was answered within the limit needs no message. */
    private void judge(Page page, State state, @Nullable Instant sent, Instant asOf) {
        Duration within = bounds.pagedWithin();
        if (within == null) {
            return;
        }
        Instant answered = incidents.answered(page.incident(), page.sequence()).orElse(asOf);
        Instant until = sent == null || answered.isBefore(sent) ? answered : sent;
        Instant wanted = state.wanted();
        Duration excuse = Faults.excuse(faults.meeting(wanted, until), wanted, until);
        book.check(
                Invariant.PAGED_IN_TIME,
                !until.isAfter(wanted.plus(within).plus(excuse)),
                state.where(),
                () ->
                        "%s was to be paged for incident %s from %s, but %s"
                                .formatted(
                                        page.person(),
                                        page.incident(),
                                        wanted,
                                        sent == null ? "never was" : "was at " + sent));
    }

    private void lookWhetherTold(String incident, Instant over) {
        Instant first = firstOfIncident.get(incident);
        overBefore += first == null || first.isAfter(over) ? 1 : 0;
    }

    void tell(Map<String, Object> figures) {
        figures.put("time from page to handover", Spread.of(taken));
        figures.put("incidents resolved before anybody was notified", overBefore);
    }
}
