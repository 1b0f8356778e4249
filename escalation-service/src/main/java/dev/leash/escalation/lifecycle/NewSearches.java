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
 * Triggers new searches for incidents without an assignee when contacts, schedules or paths have
 * changed. Nothing is stored: a new task visits all of its incidents once, so that no change during
 * a pause is missed.
 *
 * <p>A pass begins at most once a second, however often somebody edits, and continues until it has
 * visited every incident. An incident without an assignee is due within {@link
 * PagingState.Pending#LONGEST_WAIT}, so only deadlines until then are scanned.
 */
final class NewSearches {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
    private static final int MAX_PER_RING = 1_000;
    private static final long NEVER_LOOKED = -1;

    /** Names of the search timer: the current one, and none as in older releases. */
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
     * Continues or begins a pass, if there is a reason.
     *
     * @param search is given each incident that may be waiting for an assignee
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

    /** Whether a pass begins. A change during a pass leads to another one. */
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
