package dev.leash.escalation.lifecycle;

import dev.leash.model.incident.PagingState;
import dev.leash.model.incident.Timer;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Proposes to search again for whoever was searched for in vain, as soon as contacts, schedules or
 * paths have changed. Nothing of it is stored: a task that begins looks at all of its incidents
 * once, so that no change made while it was away is missed.
 *
 * <p>However often somebody edits, a round begins once a second at most, and goes on from ring to
 * ring of the clock until it has seen every incident. An incident nobody has is due within {@link
 * PagingState.Pending#LONGEST_WAIT}, so no more of the deadlines are looked at.
 */
final class NewSearches {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
    private static final int MAX_PER_RING = 1_000;
    private static final long NEVER_LOOKED = -1;

    /** The timer of a search, as it is called and as it was before timers had names. */
    private static final Set<String> NAMES = Set.of(Timer.SEARCH.key(), "");


    private final DirectoryStore directory;
    private final AlarmClock deadlines;
    private long seen = NEVER_LOOKED;
    private Instant began = Instant.MIN;
    private boolean underWay;
    private DueIndex.@Nullable Entry last;

    NewSearches(DirectoryStore directory, AlarmClock deadlines) {
        this.directory = directory;
        this.deadlines = deadlines;
    }

    /**
     * Looks whether there is reason to search again.
     *
     * @param search is told the incidents that may be waiting for somebody
     */
    void propose(Instant now, Consumer<String> search) {
        if (!underWay && !begins(now)) {
            return;
        }
        List<DueIndex.Entry> some =
                deadlines.armed(last, now.plus(PagingState.Pending.LONGEST_WAIT), MAX_PER_RING);
        some.stream()
                .filter(entry -> NAMES.contains(entry.timer()))
                .forEach(entry -> search.accept(entry.id()));
        underWay = some.size() == MAX_PER_RING;
        last = underWay ? some.getLast() : null;
    }

    /** A change that is made while a round is under way leads to another one. */
    private boolean begins(Instant now) {
        long revision = directory.revision();
        boolean tooSoon = !now.isBefore(began) && now.isBefore(began.plus(AT_MOST_EVERY));
        if (revision == seen || tooSoon) {
            return false;
        }
        seen = revision;
        began = now;
        return true;
    }
}
