package dev.leash.verification.delivery;

import dev.leash.model.notification.DeliveryId;
import dev.leash.verification.report.Where;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is remembered of one delivery while its log is read. Used by one thread. */
final class Fold {

    final Instant requestedAt;
    final boolean isUntilAnswered;
    long sequence;
    Where where;

    /** How often it may have arrived without anybody knowing. */
    int doubts;

    /** The attempt that was begun last, from 1; 0 before the first. */
    int begun;

    boolean isBegunNow;

    /** Whether a provider says it has taken it. */
    boolean isTaken;

    /** Whether that is marked as a possible duplicate. */
    boolean isMarked;

    /** Until when its reader wanted it held back; null when they did not. */
    @Nullable Instant heldUntil;

    /** When it was first handed over, to a provider or the sandbox. */
    @Nullable Instant takenAt;

    /** The delivery whose message tells of it too; null when none does. */
    @Nullable DeliveryId carrier;

    /** Whether something happened to it that only a newer version can judge. */
    boolean isPartlyUnknown;

    Step.@Nullable End end;
    @Nullable Instant endedAt;

    Fold(Instant requestedAt, boolean isUntilAnswered, long sequence, Where where) {
        this.requestedAt = requestedAt;
        this.isUntilAnswered = isUntilAnswered;
        this.sequence = sequence;
        this.where = where;
    }

    /** Takes in what happened next. An attempt that begins twice was interrupted. */
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

    /** Whether something may still happen: a provider may tell later what became of it. */
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
