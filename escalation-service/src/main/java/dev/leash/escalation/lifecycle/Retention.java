package dev.leash.escalation.lifecycle;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.PagingState;
import dev.leash.wire.codec.UndecodableException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Store of incidents, which leave it once they can no longer be reopened. Of those that have left,
 * only the highest number is kept: numbers are given in order, so a lower one without an incident
 * has left.
 */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String HIGHEST = "highest";

    /** Beside the highest number: that all that were there were looked at, and for which timers. */
    private static final String ARMED = "armed";

    /** The timers that this release arms; adding one makes the scan run once more. */
    private static final String TIMERS = "search,escalation,ack_timeout,snooze,retention";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,18}");
    private static final int LOOKED_AT_PER_RING = 100;

    private final KeyValueStore<String, Incident.Known> incidents;
    private final KeyValueStore<String, String> gone;
    private final IncidentDeadlineStore deadlines;
    private @Nullable String next;

    Retention(ProcessorContext<?, ?> context, IncidentDeadlineStore deadlines) {
        this.incidents = context.getStateStore(LifecycleTopology.INCIDENTS);
        this.gone = context.getStateStore(LifecycleTopology.GONE);
        this.deadlines = deadlines;
        this.next = TIMERS.equals(gone.get(ARMED)) ? null : "";
    }

    /** The incident with a number: present, gone, or never reported. */
    Incident incident(String id) {
        Incident.Known known = incidents.get(id);
        if (known != null) {
            return known;
        }
        return isGone(id) ? Incident.GONE : Incident.UNREPORTED;
    }

    void put(Incident.Known incident) {
        incidents.put(incident.id(), incident);
    }

    /** Removes an incident that can no longer be reopened; returns whether it was removed. */
    boolean letGo(Incident incident, Instant now) {
        if (!(incident instanceof Incident.Known known)
                || !(known.paging() instanceof PagingState.Resolved resolved)
                || !resolved.isClosed(now)) {
            return false;
        }
        String id = known.id();
        if (NUMBER.matcher(id).matches() && !isGone(id)) {
            gone.put(HIGHEST, id);
        }
        incidents.delete(id);
        return true;
    }

    /**
     * Visits some more of the incidents that existed when this task began, and arms deadlines that
     * an older release did not arm, or armed in another form.
     */
    void armMissing() {
        if (next == null) {
            return;
        }
        String last = null;
        int looked = 0;
        try (KeyValueIterator<String, Incident.Known> some = incidents.range(next, null)) {
            while (some.hasNext() && looked < LOOKED_AT_PER_RING) {
                last = some.peekNextKey();
                looked++;
                armMissing(some);
            }
        }
        next = last == null || looked < LOOKED_AT_PER_RING ? null : last + '\0';
        if (next == null) {
            gone.put(ARMED, TIMERS);
        }
    }

    /**
     * Arms one incident. One that cannot be read stays; if it has a deadline, that reports the
     * problem.
     */
    private void armMissing(KeyValueIterator<String, Incident.Known> some) {
        try {
            deadlines.armMissing(some.next().value);
        } catch (UndecodableException e) {
            LOG.warn("An incident in the store cannot be read: {}", e.getMessage());
        }
    }

    private boolean isGone(String id) {
        String highest = gone.get(HIGHEST);
        return highest != null
                && NUMBER.matcher(id).matches()
                && new BigInteger(id).compareTo(new BigInteger(highest)) <= 0;
    }
}
