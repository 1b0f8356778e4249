package dev.leash.model.oncall;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a schedule has nobody on call: every gap that begins before a horizon, each to its true end,
 * and when the schedule ends.
 *
 * @param gaps the gaps in order; no two touch
 * @param endsAt the first instant after the last one with somebody on call, however far beyond the
 *     horizon; null when nobody ever is
 */
public record Coverage(List<Gap> gaps, @Nullable Instant endsAt) {

    /** How far ahead pages and warnings look for gaps. */
    public static final Duration AHEAD = Duration.ofDays(14);

    /**
     * A stretch of time with nobody on call.
     *
     * @param from its first instant, or the instant from which on was looked
     * @param until the first instant after it; null when it has no end, because the schedule is
     *     over
     */
    public record Gap(Instant from, @Nullable Instant until) {
        public Gap {
            requireNonNull(from, "from");
        }

        /** The end of what of it is before an instant. */
        public Instant untilAtMost(Instant latest) {
            return until == null || until.isAfter(latest) ? latest : until;
        }
    }

    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /**
     * The coverage of a schedule.
     *
     * @param from the instant from which on to look
     * @param horizon the instant before which a gap must begin to be named
     */
    public static Coverage of(Schedule schedule, Instant from, Instant horizon) {
        return of(schedule, from, horizon, _ -> true);
    }

    /**
     * The coverage by those who can be paged: a row of which nobody can is a gap, since it hides
     * what is below it.
     *
     * @param from the instant from which on to look
     * @param horizon the instant before which a gap must begin to be named
     * @param canBePaged whether a page could reach whom the schedule names
     */
    public static Coverage of(
            Schedule schedule, Instant from, Instant horizon, Predicate<String> canBePaged) {
        Spans spans = new Spans(schedule);
        List<Gap> gaps = new ArrayList<>();
        @Nullable Instant at = from;
        @Nullable Instant begun = null;
        while (at != null && (begun != null || at.isBefore(horizon))) {
            boolean covered =
                    spans.at(at).stream()
                            .flatMap(row -> row.assignees().stream())
                            .anyMatch(canBePaged);
            if (covered && begun != null) {
                gaps.add(new Gap(begun, at));
                begun = null;
            } else if (!covered && begun == null) {
                begun = at;
            }
            at = spans.next(at).orElse(null);
        }
        if (begun != null) {
            gaps.add(new Gap(begun, null));
        }
        return new Coverage(gaps, spans.end().orElse(null));
    }

    /** Whether nobody is on call at an instant, nor ever after it. */
    public boolean isOver(Instant at) {
        return endsAt == null || !endsAt.isAfter(at);
    }
}
