package dev.leash.notifier.planning;

import dev.leash.model.delivery.Recipient;
import dev.leash.model.notification.Delivery;
import dev.leash.notifier.delivery.Timetable;
import dev.leash.notifier.planning.StoreKeys.Subject;
import dev.leash.wire.due.AlarmClock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * When something is looked at again. A deadline that was armed stays: when it comes, what is no
 * longer due is passed over.
 */
final class PlannerClock implements Timetable<Delivery> {

    private static final int MAX_AT_ONCE = 1_000;

    private final AlarmClock deadlines;

    PlannerClock(
            ProcessorContext<?, ?> context, Consumer<Instant> onRing, LongSupplier nanoTime) {
        deadlines =
                new AlarmClock(
                        context,
                        context.getStateStore(PlanningTopology.DEADLINES),
                        onRing,
                        nanoTime);
    }

    /** Those of one page that are due together are looked at together. */
    @Override
    public void look(Delivery delivery, Instant at) {
        deadlines.armIfMissing(at, new Subject.Page(StoreKeys.ofPage(delivery.id())).name());
    }

    @Override
    public void takeTurn(Recipient to, Instant at) {
        deadlines.arm(at, new Subject.Queue(to).name());
    }

    void armForgetting(String person, String incidentId, Instant at) {
        deadlines.arm(at, new Subject.Old(person, incidentId).name());
    }

    void armAgain(Subject subject, Instant at) {
        deadlines.arm(at, subject.name());
    }

    /** Tells what is due, which is no longer armed then. */
    void tellOfDue(Instant now, Consumer<Subject> deal) {
        deadlines.dealWithDue(
                now,
                MAX_AT_ONCE,
                entry -> {
                    deadlines.disarm(entry.dueAt(), entry.id());
                    Subject.of(entry.id()).ifPresent(deal);
                });
    }
}
