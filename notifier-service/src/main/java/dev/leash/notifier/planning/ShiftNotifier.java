package dev.leash.notifier.planning;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ShiftWatch;
import dev.leash.model.oncall.Shifts;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfSchedule;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.directory.StoredDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds shifts that begin or end, and triggers notices about them. Runs in the first task of
 * planning only, so that each person is told once. Its state is written in the same transaction as
 * its output.
 */
final class ShiftNotifier {

    /** How soon a change of a schedule is noticed. Nothing is written without a change. */
    static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ShiftNotifier.class);
    private static final int FIRST_TASK = 0;
    private static final Duration RETRY_FAILED_AFTER = Duration.ofMinutes(1);

    private final boolean isMine;
    private final Duration lead;
    private final Consumer<PersonalTrigger> tell;
    private final DirectoryStore directory;
    private final Directory people;
    private final KeyValueStore<String, ShiftWatch> watches;
    private final Map<String, Plan> plans = new HashMap<>();
    private Instant looksAgain = Instant.MIN;

    /** How long a schedule needs no look, unless it is changed. */
    private record Plan(long version, @Nullable Instant nextLook) {
        boolean holds(FinalSchedule schedule, Instant now) {
            return version == schedule.version() && (nextLook == null || now.isBefore(nextLook));
        }
    }

    ShiftNotifier(ProcessorContext<?, ?> context, Duration lead, Consumer<PersonalTrigger> tell) {
        this.isMine = context.taskId().partition() == FIRST_TASK;
        this.lead = lead;
        this.tell = tell;
        this.directory = new DirectoryStore(context.getStateStore(DirectoryStore.NAME));
        this.people = new StoredDirectory(directory, PlannerStores.NO_PATH);
        this.watches = context.getStateStore(PlanningTopology.SHIFT_WATCHES);
    }

    void lookAt(Instant now) {
        boolean wasSetBack = looksAgain.isAfter(now.plus(LOOKS_EVERY));
        if (!isMine || (now.isBefore(looksAgain) && !wasSetBack)) {
            return;
        }
        looksAgain = now.plus(LOOKS_EVERY);
        for (DirectoryRecord found : directory.startingWith(DirectoryRecord.SCHEDULES)) {
            if (found instanceof OfSchedule(Schedule schedule)) {
                directory.schedule(schedule.id()).ifPresent(known -> look(known, now));
            }
        }
    }

    private void look(FinalSchedule schedule, Instant now) {
        Plan plan = plans.get(schedule.id());
        if (plan == null || !plan.holds(schedule, now)) {
            plan = tellOf(schedule, now);
            plans.put(schedule.id(), plan);
        }
        Instant next = plan.nextLook();
        if (next != null && next.isBefore(looksAgain)) {
            looksAgain = next;
        }
    }

    /** The same schedule with people under their contact ids, whatever references it uses. */
    private FinalSchedule known(FinalSchedule schedule) {
        Map<String, String> ids = new HashMap<>();
        return schedule.calling(
                name ->
                        ids.computeIfAbsent(
                                name, _ -> people.person(name).map(Contact::id).orElse(name)));
    }

    /**
     * A schedule that fails must not delay pages: an error is logged, and the schedule is retried
     * later.
     */
    private Plan tellOf(FinalSchedule schedule, Instant now) {
        Shifts.Seen seen;
        try {
            seen = Shifts.look(watches.get(schedule.id()), known(schedule), lead, now);
        } catch (RuntimeException e) {
            LOG.error("Shift messages of the schedule {} could not be planned", schedule.id(), e);
            return new Plan(schedule.version(), now.plus(RETRY_FAILED_AFTER));
        }
        seen.changes().forEach(change -> tell.accept(new PersonalTrigger.ShiftChanged(change)));
        watches.put(schedule.id(), seen.after());
        return new Plan(schedule.version(), seen.nextLook());
    }
}
