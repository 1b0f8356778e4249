package dev.leash.model.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Coverage of a schedule: every gap that begins before a horizon, each to its true end, and when
 * the schedule ends.
 *
 * @param gaps gaps in order of time; no two touch
 * @param endsAt the first instant after the last one with somebody on call, however far beyond the
 *     horizon; null when nobody ever is
 */
public record Coverage(List<Gap> gaps, @Nullable Instant endsAt) {

    /** How far ahead pages and warnings look for gaps. */
    public static final Duration AHEAD = Duration.ofDays(14);

    /**
     * Span in which nobody is on call who can be paged.
     *
     * @param from first instant, or the instant from which the search began
     * @param until first instant after it; null when it has no end, because the schedule is over
     * @param isNamed whether the schedule names people in it, none of whom can be paged
     */
    public record Gap(Instant from, @Nullable Instant until, boolean isNamed) {
        /** End of the part of the gap before an instant. */
        public Instant untilAtMost(Instant latest) {
            return until == null || until.isAfter(latest) ? latest : until;
        }
    }

    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /**
     * The coverage of a schedule. A span none of whose people can be paged is a gap, since it hides
     * the layers below.
     *
     * @param from instant from which to look
     * @param horizon instant before which a gap must begin
     * @param canBePaged whether a page could reach a person that the schedule names
     */
    public static Coverage of(
            FinalSchedule schedule, Instant from, Instant horizon, Predicate<String> canBePaged) {
        List<Gap> gaps = new ArrayList<>();
        @Nullable Instant begun = null;
        boolean isNamed = false;
        @Nullable Instant at = from;
        while (at != null && (begun != null || at.isBefore(horizon))) {
            List<String> people = schedule.peopleAt(at);
            boolean isCovered = people.stream().anyMatch(canBePaged);
            if (isCovered && begun != null) {
                gaps.add(new Gap(begun, at, isNamed));
                begun = null;
            } else if (!isCovered) {
                isNamed = !people.isEmpty() || (begun != null && isNamed);
                begun = begun == null ? at : begun;
            }
            at = schedule.nextChange(at).orElse(null);
        }
        if (begun != null) {
            gaps.add(new Gap(begun, null, isNamed));
        }
        return new Coverage(gaps, schedule.endsAt().orElse(null));
    }

    /** Whether nobody is on call at an instant or ever after it. */
    public boolean isOver(Instant at) {
        return endsAt == null || !endsAt.isAfter(at);
    }
}
