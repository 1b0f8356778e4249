package dev.leash.escalation.lifecycle;

import dev.leash.model.incident.Timer;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rounds over the incidents that are searched for in vain. One goes on from ring to ring of the
 * clock until it has seen every incident.
 */
final class SearchRound {

    private static final int MAX_PER_RING = 1_000;

    /** The timer of a search, as it is called and as it was before timers had names. */
    private static final Set<String> NAMES = Set.of(Timer.SEARCH.key(), "");

    private final AlarmClock deadlines;
    private Instant end = Instant.EPOCH;
    private boolean underWay;
    private DueIndex.@Nullable Entry last;

    SearchRound(AlarmClock deadlines) {
        this.deadlines = deadlines;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** Begins one over the deadlines before a moment. */
    void begin(Instant before) {
        end = before;
        underWay = true;
        last = null;
    }

    /** Names some more of the incidents that may be waiting for somebody. */
    void goOn(Consumer<String> search) {
        List<DueIndex.Entry> some = deadlines.armed(last, end, MAX_PER_RING);
        some.stream()
                .filter(entry -> NAMES.contains(entry.timer()))
                .forEach(entry -> search.accept(entry.id()));
        underWay = some.size() == MAX_PER_RING;
        last = underWay ? some.getLast() : null;
    }
}
