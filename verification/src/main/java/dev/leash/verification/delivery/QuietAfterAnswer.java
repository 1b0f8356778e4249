package dev.leash.verification.delivery;

import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.verification.Bounds;
import dev.leash.verification.incident.IncidentChecks;
import dev.leash.verification.ledger.Faults;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.RecordPosition;
import dev.leash.verification.report.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;

/** Checks attempts of pages that begin after the first answer was in the log. */
final class QuietAfterAnswer {

    private final Findings book;
    private final Bounds bounds;
    private final Faults faults;
    private final IncidentChecks incidents;
    private final Histogram afterwards = Spread.histogram();
    private final List<Late> late = new ArrayList<>();

    private record Late(
            DeliveryId delivery, Instant answered, Instant begun, RecordPosition where) {}

    QuietAfterAnswer(Findings book, Bounds bounds, Faults faults, IncidentChecks incidents) {
        this.book = book;
        this.bounds = bounds;
        this.faults = faults;
        this.incidents = incidents;
    }

    void look(DeliveryRecord begun, RecordPosition where) {
        DeliveryId id = begun.delivery();
        incidents
                .answered(id.incidentId(), id.sequence())
                .ifPresent(answered -> look(new Late(id, answered, begun.at(), where)));
    }

    private void look(Late attempt) {
        if (isSoon(attempt)) {
            book.check(Invariant.ANSWERED_IS_LEFT_IN_PEACE, true, attempt.where(), () -> "");
        } else {
            late.add(attempt);
        }
        long millis = Duration.between(attempt.answered(), attempt.begun()).toMillis();
        if (millis > 0) {
            afterwards.recordValue(Math.min(millis, afterwards.getHighestTrackableValue()));
        }
    }

    /** A message that carries other incidents too is sent although its own was answered. */
    void lookAtTheEnd(Set<DeliveryId> carriers) {
        for (Late attempt : late) {
            book.check(
                    Invariant.ANSWERED_IS_LEFT_IN_PEACE,
                    carriers.contains(attempt.delivery()),
                    attempt.where(),
                    () ->
                            "delivery %s begins at %s; somebody answered at %s"
                                    .formatted(
                                            attempt.delivery(),
                                            attempt.begun(),
                                            attempt.answered()));
        }
    }

    private boolean isSoon(Late attempt) {
        Instant answered = attempt.answered();
        Instant begun = attempt.begun();
        Duration excuse = Faults.excuse(faults.meeting(answered, begun), answered, begun);
        return !begun.isAfter(answered.plus(bounds.cancelling()).plus(excuse));
    }

    void tell(Map<String, Object> figures) {
        figures.put("attempts begun after an answer, by", Spread.of(afterwards));
    }
}
