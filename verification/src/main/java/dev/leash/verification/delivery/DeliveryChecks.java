package dev.leash.verification.delivery;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.Purpose;
import dev.leash.verification.Bounds;
import dev.leash.verification.incident.IncidentChecks;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.RecordPosition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replays all deliveries and checks each of their events. */
public final class DeliveryChecks {

    private final Map<DeliveryId, DeliveryFold> folds = new LinkedHashMap<>();
    private final Findings book;
    private final Bounds bounds;
    private final IncidentChecks incidents;
    private final Ledgers ledgers;
    private final Arrivals arrivals;
    private final QuietAfterAnswer peace;
    private final Promptness promptness;

    /**
     * Checks before the first event.
     *
     * @param incidents the checks of incidents, which have received all events
     */
    public DeliveryChecks(Findings book, Bounds bounds, IncidentChecks incidents, Ledgers ledgers) {
        this.book = book;
        this.bounds = bounds;
        this.incidents = incidents;
        this.ledgers = ledgers;
        this.arrivals = new Arrivals(book, bounds, ledgers.faults());
        this.peace = new QuietAfterAnswer(book, bounds, ledgers.faults(), incidents);
        this.promptness = new Promptness(book, bounds, ledgers.faults(), incidents);
    }

    /** Checks the next event of its partition. */
    public void look(DeliveryRecord recorded, RecordPosition where) {
        if (recorded.delivery().channel() == Channel.UNKNOWN) {
            // Channels of newer versions share this constant, so deliveries cannot be told apart.
            return;
        }
        DeliveryFold fold = folds.get(recorded.delivery());
        Optional<Purpose> begins = begins(recorded.event());
        if (begins.isPresent()) {
            lookAtRequest(fold, recorded, begins.get(), where);
        } else if (fold == null) {
            unbroken(recorded, 0, where);
            DeliveryFold begun = begun(recorded, false, where);
            begun.take(Step.of(recorded.event()), recorded.at());
            folds.put(recorded.delivery(), begun);
        } else {
            lookAtNext(fold, recorded, where);
        }
    }

    /** The purpose of a delivery whose first event this is, requested or suppressed. */
    private static Optional<Purpose> begins(DeliveryEvent event) {
        if (event instanceof DeliveryEvent.Requested requested) {
            return Optional.of(requested.purpose());
        }
        return event instanceof DeliveryEvent.Suppressed suppressed
                ? Optional.of(suppressed.purpose())
                : Optional.empty();
    }

    private void lookAtRequest(
            @Nullable DeliveryFold fold,
            DeliveryRecord recorded,
            Purpose purpose,
            RecordPosition where) {
        DeliveryId id = recorded.delivery();
        boolean isFirst =
                book.check(
                        Invariant.ONE_REQUEST_PER_DELIVERY,
                        fold == null,
                        where,
                        () -> "delivery " + id + " was requested before");
        if (isFirst) {
            unbroken(recorded, 0, where);
            DeliveryFold begun = begun(recorded, purpose.isUntilAnswered(), where);
            begun.take(Step.of(recorded.event()), recorded.at());
            folds.put(id, begun);
            if (id.isAboutIncident()) {
                lookForWish(id, purpose, where);
            }
        }
    }

    private void lookForWish(DeliveryId id, Purpose purpose, RecordPosition where) {
        boolean isPage = purpose == Purpose.PAGE;
        IncidentChecks.Expectation wish =
                incidents.expectation(id.incidentId(), id.sequence(), id.person(), isPage);
        if (wish == IncidentChecks.Expectation.NOT_READ || purpose == Purpose.UNKNOWN) {
            book.open(Invariant.REQUESTS_ARE_ASKED_FOR);
        } else {
            book.check(
                    Invariant.REQUESTS_ARE_ASKED_FOR,
                    wish == IncidentChecks.Expectation.ASKED,
                    where,
                    () -> "event %d did not ask for delivery %s".formatted(id.sequence(), id));
        }
    }

    private static DeliveryFold begun(
            DeliveryRecord recorded, boolean isUntilAnswered, RecordPosition where) {
        return new DeliveryFold(recorded.at(), isUntilAnswered, recorded.sequence(), where);
    }

    private void lookAtNext(DeliveryFold fold, DeliveryRecord recorded, RecordPosition where) {
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

    private void unbroken(DeliveryRecord recorded, long last, RecordPosition where) {
        book.check(
                Invariant.DELIVERIES_UNBROKEN,
                recorded.sequence() == last + 1,
                where,
                () -> "event %s follows the one of sequence %d".formatted(recorded.id(), last));
    }

    /** Checks the final state, after all events. */
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

    /** Deliveries whose message also carries others that were rolled up. */
    private Set<DeliveryId> carriers() {
        return folds.values().stream()
                .flatMap(fold -> Optional.ofNullable(fold.carrier).stream())
                .collect(Collectors.toSet());
    }

    /** Adds the figures that were counted. */
    public void tell(Map<String, Object> figures) {
        figures.put("deliveries", folds.size());
        promptness.tell(figures);
        peace.tell(figures);
        if (ledgers.received().isPresent()) {
            arrivals.tell(figures);
        }
    }
}
