package dev.leash.dashboard.status;

import dev.leash.dashboard.web.Times;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.oncall.Coverage;
import dev.leash.model.oncall.Coverage.Gap;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.FinalSchedule.Span;
import dev.leash.model.search.Resolution;
import dev.leash.model.search.TargetResolver;
import dev.leash.view.directory.DirectoryView;
import dev.leash.wire.directory.StoredDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Coverage of one schedule, now and in the days ahead.
 *
 * @param schedule the schedule
 * @param shift the current shift; null when there is none
 * @param paged who would be paged first; null when nobody can be paged
 * @param coverage gaps that begin within {@link #AHEAD}, and when the schedule ends
 */
record Duty(
        FinalSchedule schedule, @Nullable Span shift, @Nullable String paged, Coverage coverage) {

    /** How far ahead coverage is checked. */
    static final Duration AHEAD = Duration.ofDays(7);

    static List<Duty> of(DirectoryView people, Instant now) {
        return people.schedules().stream().map(schedule -> of(schedule, people, now)).toList();
    }

    private static Duty of(FinalSchedule schedule, DirectoryView people, Instant now) {
        PersonIndex index = people.index();
        return new Duty(
                schedule,
                schedule.at(now).orElse(null),
                paged(schedule, people, now),
                Coverage.of(schedule, now, now.plus(AHEAD), index::isReachable));
    }

    /** Uses the same search as paging. */
    private static @Nullable String paged(
            FinalSchedule schedule, DirectoryView people, Instant now) {
        EscalationPath path =
                EscalationPath.rotating(
                        schedule.id(),
                        schedule.id(),
                        Duration.ofMinutes(1),
                        Duration.ZERO,
                        WhenNobody.RETRY);
        Resolution searched =
                TargetResolver.find(
                        path,
                        PathPosition.FIRST,
                        null,
                        Set.of(),
                        new StoredDirectory(people, path),
                        now);
        return searched instanceof Resolution.Found found ? found.assignee() : null;
    }

    /** Whether a page would find somebody now. */
    boolean isCovered() {
        return paged != null;
    }

    /** When the answer changes without any edit; empty for never. */
    Optional<Instant> until() {
        return shift != null
                ? Optional.of(shift.until())
                : coverage.gaps().stream().findFirst().map(Gap::until);
    }

    /** The first gap that has not begun; empty when there is none within {@link #AHEAD}. */
    Optional<Gap> gapAhead(Instant now) {
        return coverage.gaps().stream().filter(gap -> gap.from().isAfter(now)).findFirst();
    }

    /** A gap in words, in the time zone of the schedule: {@code from 23:00 to 09:00 Berlin}. */
    String inWords(Gap gap, Instant now) {
        Times there = new Times(now, schedule.zone());
        Instant until = gap.until();
        return "from "
                + there.absolute(gap.from())
                + (until == null ? "" : " to " + there.absolute(until))
                + " "
                + there.zoneName()
                + (until != null ? "" : gap.isNamed() ? " on" : " on: the schedule ends");
    }

    String inWords(Instant at, Instant now) {
        Times there = new Times(now, schedule.zone());
        return there.absolute(at) + " " + there.zoneName();
    }

    /** Words for the schedule, with its name where there are several. */
    String named(boolean several) {
        return several ? " in “" + schedule.id() + "”" : "";
    }
}
