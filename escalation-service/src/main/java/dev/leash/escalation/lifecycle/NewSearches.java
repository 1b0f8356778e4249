package dev.leash.escalation.lifecycle;

import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.due.AlarmClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

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
    private static final long NEVER_LOOKED = -1;
    private static final Instant NO_END = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final DirectoryStore directory;
    private final SearchRound round;
    private long seen = NEVER_LOOKED;
    private Instant began = Instant.MIN;

    NewSearches(DirectoryStore directory, AlarmClock deadlines) {
        this.directory = directory;
        this.round = new SearchRound(deadlines);
    }

    /**
     * Continues or begins a pass, if there is a reason.
     *
     * @param search is given each incident that may be waiting for an assignee
     */
    void propose(Instant now, Consumer<String> search) {
        if (!round.isUnderWay()) {
            if (!begins(now)) {
                return;
            }
            round.begin(NO_END);
        }
        round.goOn(search);
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
