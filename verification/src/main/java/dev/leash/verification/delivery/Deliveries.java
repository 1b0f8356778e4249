package dev.leash.verification.delivery;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecorded;
import dev.leash.model.notification.Purpose;
import dev.leash.verification.Bounds;
import dev.leash.verification.incident.Incidents;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.report.Book;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.Where;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Folds every delivery and looks at each of its events. */
public final class Deliveries {

    private final Map<DeliveryId, Fold> folds = new LinkedHashMap<>();
    private final Book book;
    private final Bounds bounds;
    private final Incidents incidents;
    private final Ledgers ledgers;
    private final Arrivals arrivals;
    private final Peace peace;
    private final Promptness promptness;

    /**
     * Nothing was read yet.
     *
     * @param incidents every incident, read before
     */
    public Deliveries(Book book, Bounds bounds, Incidents incidents, Ledgers ledgers) {
        this.book = book;
        this.bounds = bounds;
        this.incidents = incidents;
        this.ledgers = ledgers;
        this.arrivals = new Arrivals(book, bounds, ledgers.faults());
        this.peace = new Peace(book, bounds, ledgers.faults(), incidents);
        this.promptness = new Promptness(book, bounds, ledgers.faults(), incidents);
    }

    /** Looks at the next event of its partition. */
    public void look(DeliveryRecorded recorded, Where where) {
        if (recorded.delivery().channel() == Channel.UNKNOWN) {
            // Several channels may be meant by it, of which only a newer version knows.
            return;
        }
        Fold fold = folds.get(recorded.delivery());
        Optional<Purpose> begins = begins(recorded.event());
        if (begins.isPresent()) {
            lookAtRequest(fold, recorded, begins.get(), where);
        } else if (fold == null) {
            unbroken(recorded, 0, where);
            Fold begun = begun(recorded, false, where);
            begun.take(Step.of(recorded.event()), recorded.at());
            folds.put(recorded.delivery(), begun);
        } else {
            lookAtNext(fold, recorded, where);
        }
    }

    /**
     * What a delivery tells, when this event is its first: that it is wanted, or that it is not.
     */
    private static Optional<Purpose> begins(DeliveryEvent event) {
        if (event instanceof DeliveryEvent.Requested requested) {
            return Optional.of(requested.purpose());
        }
        return event instanceof DeliveryEvent.Suppressed suppressed
                ? Optional.of(suppressed.purpose())
                : Optional.empty();
    }

    private void lookAtRequest(
            @Nullable Fold fold, DeliveryRecorded recorded, Purpose purpose, Where where) {
        DeliveryId id = recorded.delivery();
        boolean isFirst =
                book.check(
                        Invariant.ONE_REQUEST_PER_DELIVERY,
                        fold == null,
                        where,
                        () -> "delivery " + id + " was requested before");
        if (isFirst) {
            unbroken(recorded, 0, where);
            Fold begun = begun(recorded, purpose.isUntilAnswered(), where);
            begun.take(Step.of(recorded.event()), recorded.at());
            folds.put(id, begun);
            if (id.isAboutIncident()) {
                lookForWish(id, purpose, where);
            }
        }
    }

    private void lookForWish(DeliveryId id, Purpose purpose, Where where) {
        boolean isPage = purpose == Purpose.PAGE;
        Incidents.Wish wish = incidents.wish(id.incidentId(), id.sequence(), id.person(), isPage);
        if (wish == Incidents.Wish.NOT_READ || purpose == Purpose.UNKNOWN) {
            book.open(Invariant.REQUESTS_ARE_ASKED_FOR);
        } else {
            book.check(
                    Invariant.REQUESTS_ARE_ASKED_FOR,
                    wish == Incidents.Wish.ASKED,
                    where,
                    () -> "event %d did not ask for delivery %s".formatted(id.sequence(), id));
        }
    }

    private static Fold begun(DeliveryRecorded recorded, boolean isUntilAnswered, Where where) {
        return new Fold(recorded.at(), isUntilAnswered, recorded.sequence(), where);
    }

    private void lookAtNext(Fold fold, DeliveryRecorded recorded, Where where) {
        unbroken(recorded, fold.sequence, where);
        fold.sequence = recorded.sequence();
        fold.where = where;
        Step step = Step.of(recorded.event());
        book.check(
                Invariant.DELIVERIES_END_ONCE,
                fold.mayGoOn(step),
                where,
                () -> "delivery " + recorded.delivery() + " was over");
        if (step instanceof Step.Begun) {
            if (fold.isUntilAnswered) {
                peace.look(recorded, where);
            }
        }
        fold.take(step, recorded.at());
    }

    private void unbroken(DeliveryRecorded recorded, long last, Where where) {
        book.check(
                Invariant.DELIVERIES_UNBROKEN,
                recorded.sequence() == last + 1,
                where,
                () -> "event %s follows the one of sequence %d".formatted(recorded.id(), last));
    }


    /** Looks at how everything stands, once everything is read. */
    public void lookAtTheEnd(Instant asOf) {
        folds.forEach(
                (id, fold) -> {
                    boolean isOver = fold.end != null;
                    boolean isYoung = fold.requestedAt.plus(bounds.underWay()).isAfter(asOf);
                    if (!isOver && (isYoung || fold.isPartlyUnknown)) {
                        book.open(Invariant.DELIVERIES_END);
                    } else {
                        book.check(
                                Invariant.DELIVERIES_END,
                                isOver,
                                fold.where,
                                () ->
                                        "delivery %s was requested at %s and has no end"
                                                .formatted(id, fold.requestedAt));
                    }
                });
        peace.lookAtTheEnd(carriers());
        promptness.look(folds, asOf);
        ledgers.received().ifPresent(received -> arrivals.look(received, folds));
    }

    /** Those whose messages tell of others too. */
    private Set<DeliveryId> carriers() {
        return folds.values().stream()
                .flatMap(fold -> Optional.ofNullable(fold.carrier).stream())
                .collect(Collectors.toSet());
    }

    /** Tells what was counted. */
    public void tell(Map<String, Object> figures) {
        figures.put("deliveries", folds.size());
        promptness.tell(figures);
        peace.tell(figures);
        if (ledgers.received().isPresent()) {
            arrivals.tell(figures);
        }
    }
}
