package dev.leash.escalation.lifecycle;

import dev.leash.model.incident.PagingState;
import dev.leash.wire.due.AlarmClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Repeats once a minute the search for incidents that nobody could be found for: a shift may have
 * begun. The incident decides when a search in vain is recorded: more and more rarely.
 */
final class RegularSearches {

    private static final Duration EVERY = PagingState.Pending.LONGEST_WAIT;

    private final SearchRound round;
    private Instant began = Instant.MIN;

    RegularSearches(AlarmClock deadlines) {
        this.round = new SearchRound(deadlines);
    }

    /**
     * Looks whether it is time to.
     *
     * @param search is told the incidents that may be waiting for somebody
     */
    void propose(Instant now, Consumer<String> search) {
        if (!round.isUnderWay()) {
            if (!now.isBefore(began) && now.isBefore(began.plus(EVERY))) {
                return;
            }
            began = now;
            round.begin(now.plus(PagingState.Pending.TOLD_AT_LEAST_EVERY));
        }
        round.goOn(search);
    }
}
