package dev.leash.escalation.lifecycle;

import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.due.AlarmClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Proposes to search again for whoever was searched for in vain, as soon as contacts, schedules or
 * paths have changed. Nothing of it is stored: a task that begins looks at all of its incidents
 * once, so that no change made while it was away is missed.
 *
 * <p>However often somebody edits, a round begins once a second at most. It looks at every deadline:
 * one may lie as far ahead as the clock was set back since.
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
     * Looks whether there is reason to search again.
     *
     * @param search is told the incidents that may be waiting for somebody
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
