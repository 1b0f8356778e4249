package dev.leash.intake.refusal;

import dev.leash.http.code.HttpCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts refused reports by source and reason, since each of them is a page that nobody gets. Each
 * kind is logged at most once a minute; nothing of the report itself is kept.
 */
@Singleton
public final class RefusedReports {

    /** How many of the last refusals are kept. */
    public static final int MAX_KEPT = 20;

    private static final Logger LOG = LoggerFactory.getLogger(RefusedReports.class);
    private static final Duration LOG_AGAIN_AFTER = Duration.ofMinutes(1);

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Map<Kind, Tally> tallies = new HashMap<>();
    private final Deque<Refused> last = new ArrayDeque<>();

    /**
     * One refusal.
     *
     * @param at when
     * @param source where the report came in
     * @param reason the code of the refusal
     */
    public record Refused(Instant at, String source, String reason) {}

    private record Kind(String source, String reason) {}

    /** Refusals that were not logged yet, and when the last one was. */
    private record Tally(long untold, Instant toldAt) {}

    @Inject
    RefusedReports(MeterRegistry registry) {
        this(registry, InstantSource.system());
    }

    RefusedReports(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * Counts a refusal.
     *
     * @param source where the report came in, one of few words of Leash's own
     * @param code the reason
     */
    public void count(String source, HttpCode code) {
        String reason = code.code();
        Counter.builder("leash.reports.refused")
                .description("Refused reports; nobody is paged for them")
                .tag("source", source)
                .tag("reason", reason)
                .register(registry)
                .increment();
        remember(new Refused(clock.instant(), source, reason));
    }

    /** The last refusals, oldest first. */
    public synchronized List<Refused> last() {
        return List.copyOf(last);
    }

    private synchronized void remember(Refused refused) {
        if (last.size() >= MAX_KEPT) {
            last.removeFirst();
        }
        last.addLast(refused);
        Kind kind = new Kind(refused.source(), refused.reason());
        Tally tally = tallies.get(kind);
        if (tally != null && refused.at().isBefore(tally.toldAt().plus(LOG_AGAIN_AFTER))) {
            tallies.put(kind, new Tally(tally.untold() + 1, tally.toldAt()));
            return;
        }
        LOG.warn(
                "Refused {} of {}: {}",
                tally == null || tally.untold() == 0
                        ? "a report"
                        : (tally.untold() + 1) + " reports",
                refused.source(),
                refused.reason());
        tallies.put(kind, new Tally(0, refused.at()));
    }
}
