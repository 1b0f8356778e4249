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
 * The incidents, which leave the store once they can no longer be reopened. Of those that have left
 * only the highest number is kept: numbers are given in order, so one up to it that is not there is
 * gone.
 */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String HIGHEST = "highest";

    /** Beside the highest number: that all that were there were looked at, and for which timers. */
    private static final String ARMED = "armed";

    /** The timers that this release arms. Whoever adds one has them looked at once more. */
    private static final String TIMERS = "search,escalation,ack_timeout,snooze,retention";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,18}");
    private static final int LOOKED_AT_PER_RING = 100;

    private final KeyValueStore<String, Incident.Known> incidents;
    private final KeyValueStore<String, String> gone;
    private final Deadlines deadlines;
    private @Nullable String next;

    Retention(ProcessorContext<?, ?> context, Deadlines deadlines) {
        this.incidents = context.getStateStore(LifecycleTopology.INCIDENTS);
        this.gone = context.getStateStore(LifecycleTopology.GONE);
        this.deadlines = deadlines;
        this.next = TIMERS.equals(gone.get(ARMED)) ? null : "";
    }

    /** The incident of a number, whether it is there, gone or was never reported. */
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

    /** Whether an incident's time in the store was over, and it has left. */
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
     * Looks at some more of the incidents that were there when this began, and arms what they wait
     * for and a release before has not armed, or not in this form. Once is enough.
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

    /** What cannot be read stays: its deadline tells of it, if it has one. */
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
