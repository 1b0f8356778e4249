package dev.leash.escalation.lifecycle;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Timer;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex.Entry;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Store of the deadlines of incidents: an index of their states, by due time, number and timer.
 * Older releases left entries without a timer; each is replaced when its incident is visited, and
 * is met like any other when it is due before that.
 *
 * @param clock alarm that calls when a deadline is due
 * @param watch listener that is told the number of armed deadlines
 */
record IncidentDeadlineStore(AlarmClock clock, DeadlineWatch watch) {

    /** Entries for the deadlines of an incident. */
    private static Set<Entry> of(Incident incident) {
        Set<Entry> entries = new LinkedHashSet<>();
        if (incident instanceof Incident.Known known) {
            known.deadlines()
                    .forEach((timer, dueAt) -> entries.add(entry(timer, dueAt, known.id())));
        }
        return entries;
    }

    private static Entry entry(Timer timer, Instant dueAt, String incidentId) {
        return new Entry(dueAt, incidentId, timer.key());
    }

    /** Arms what an incident waits for now and did not before: before the incident says so. */
    void armNew(Incident before, Incident after) {
        Set<Entry> was = of(before);
        of(after).stream().filter(entry -> !was.contains(entry)).forEach(this::arm);
    }

    /** Disarms what an incident waits for no more, once it says so. */
    void disarmOld(Incident before, Incident after) {
        Set<Entry> is = of(after);
        of(before).stream().filter(entry -> !is.contains(entry)).forEach(this::disarm);
    }

    /** Arms the deadlines of an incident that are missing. */
    void armMissing(Incident.Known incident) {
        for (Entry entry : of(incident)) {
            if (clock.armIfMissing(entry)) {
                watch.armed(1);
                disarm(new Entry(entry.dueAt(), entry.id()));
            }
        }
    }

    /**
     * Disarms a deadline that was due, unless the incident has it now, or had it before, in which
     * case it was rearmed already.
     */
    void disarmUnlessOf(Entry due, Incident before, Incident after) {
        if (!of(before).contains(due) && !of(after).contains(due)) {
            disarm(due);
        }
    }

    void arm(Entry entry) {
        clock.arm(entry);
        watch.armed(1);
    }

    void disarm(Entry entry) {
        if (clock.disarm(entry)) {
            watch.armed(-1);
        }
    }
}
