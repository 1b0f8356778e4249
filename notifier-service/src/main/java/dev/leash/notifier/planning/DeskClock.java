package dev.leash.notifier.planning;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Delivery;
import dev.leash.notifier.planning.StoreKeys.Subject;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * When something is looked at again. A deadline that was armed stays: when it comes, what is no
 * longer due is passed over.
 */
final class DeskClock {

    private static final int MAX_AT_ONCE = 1_000;

    private final AlarmClock deadlines;

    DeskClock(
            ProcessorContext<?, ?> context, Consumer<Instant> onRing, LongSupplier nanoTime) {
        deadlines =
                new AlarmClock(
                        context,
                        context.getStateStore(PlanningTopology.DEADLINES),
                        onRing,
                        nanoTime);
    }

    /** Those of one page that are due together are looked at together. */
    void arm(List<Delivery> rescheduled) {
        Set<DueIndex.Entry> entries = new LinkedHashSet<>();
        for (Delivery delivery : rescheduled) {
            Subject page = new Subject.Page(StoreKeys.ofPage(delivery.id()));
            delivery.nextDeadline()
                    .ifPresent(due -> entries.add(new DueIndex.Entry(due, page.name())));
        }
        entries.forEach(entry -> deadlines.arm(entry.dueAt(), entry.id()));
    }

    void armTurn(String person, Channel channel, Instant at) {
        deadlines.arm(at, new Subject.Queue(person, channel).name());
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
