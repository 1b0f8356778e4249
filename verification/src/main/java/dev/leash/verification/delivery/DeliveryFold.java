package dev.leash.verification.delivery;

import dev.leash.model.notification.DeliveryId;
import dev.leash.verification.report.RecordPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** State of one delivery while its events are read. Not thread-safe. */
final class DeliveryFold {

    final Instant requestedAt;
    final boolean isUntilAnswered;
    long sequence;
    RecordPosition where;

    /** How many attempts may have arrived without a report of it. */
    int doubts;

    /** The last attempt that began, from 1; 0 before the first. */
    int begun;

    boolean isBegunNow;

    /** Whether a provider has accepted the message. */
    boolean isTaken;

    /** Whether the message is marked as a possible duplicate. */
    boolean isMarked;

    /** Until when the recipient's settings deferred it; null when they did not. */
    @Nullable Instant heldUntil;

    /** When it was first handed over, to a provider or the sandbox. */
    @Nullable Instant takenAt;

    /** The delivery it was rolled up into; null when it was not. */
    @Nullable DeliveryId carrier;

    /** Whether it has an event of a newer version, and so cannot be judged. */
    boolean isPartlyUnknown;

    Step.@Nullable End end;
    @Nullable Instant endedAt;

    DeliveryFold(
            Instant requestedAt, boolean isUntilAnswered, long sequence, RecordPosition where) {
        this.requestedAt = requestedAt;
        this.isUntilAnswered = isUntilAnswered;
        this.sequence = sequence;
        this.where = where;
    }

    /** Applies the next event. An attempt that begins twice was interrupted. */
    void take(Step step, Instant at) {
        switch (step) {
            case Step.Wanted _, Step.Waits _ -> {}
            case Step.Unknown _ -> isPartlyUnknown = true;
            case Step.WantedFrom(Instant from) -> heldUntil = from;
            case Step.CarriedBy(DeliveryId other) -> {
                carrier = other;
                end = Step.End.ROLLED_UP;
                endedAt = at;
            }
            case Step.Begun(int attempt) -> {
                doubts += isBegunNow ? 1 : 0;
                begun = attempt;
                isBegunNow = true;
            }
            case Step.PutOff(boolean mayHaveArrived) -> {
                doubts += mayHaveArrived ? 1 : 0;
                isBegunNow = false;
            }
            case Step.Over(var how, boolean atProvider, boolean possibleDuplicate) -> {
                takenAt = takenAt == null && how.isSent() ? at : takenAt;
                isTaken |= how == Step.End.TAKEN && atProvider;
                isMarked |= possibleDuplicate;
                end = how;
                endedAt = at;
            }
        }
    }

    /** Whether the event may follow; after the end, a provider may still report the outcome. */
    boolean mayGoOn(Step step) {
        return end == null
                || isPartlyUnknown
                || step instanceof Step.Unknown
                || (step instanceof Step.Over over && end.mayBecome(over.end()));
    }

    boolean isCancelled() {
        return end == Step.End.CANCELLED;
    }
}
