package dev.leash.verification.delivery;

import dev.leash.model.notification.DeliveryId;
import dev.leash.verification.Bounds;
import dev.leash.verification.incident.Incidents;
import dev.leash.verification.ledger.Faults;
import dev.leash.verification.report.Book;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.Spread;
import dev.leash.verification.report.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * How long after an event asked somebody for an answer the first message to them was handed over,
 * on whichever channel. What they want held back themselves counts from when it may go.
 */
final class Promptness {

    private final Book book;
    private final Bounds bounds;
    private final Faults faults;
    private final Incidents incidents;
    private final Histogram taken = Spread.histogram();
    private final Map<String, Instant> firstOfIncident = new HashMap<>();
    private long overBefore;

    private record Page(String incident, long sequence, String person) {}

    /** What is known of one page. */
    private record State(Instant wanted, @Nullable Instant sent, Where where) {

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

    Promptness(Book book, Bounds bounds, Faults faults, Incidents incidents) {
        this.book = book;
        this.bounds = bounds;
        this.faults = faults;
        this.incidents = incidents;
    }

    void look(Map<DeliveryId, Fold> folds, Instant asOf) {
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

    private State state(DeliveryId id, Fold fold, Map<DeliveryId, Fold> folds) {
        Instant asked =
                incidents.askedAt(id.incidentId(), id.sequence()).orElse(fold.requestedAt);
        Instant held = fold.heldUntil;
        Fold carrier = fold.carrier == null ? null : folds.get(fold.carrier);
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

    /** Who was answered for before the bound was up needed no message any more. */
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
                        "%s was to be told of incident %s from %s, and %s"
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
        figures.put("from to be paged to handed over", Spread.of(taken));
        figures.put("incidents over before anybody was told", overBefore);
    }
}
