package dev.leash.dashboard.status;

import dev.leash.view.directory.People;
import dev.leash.dashboard.web.Times;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Place;
import dev.leash.model.oncall.Coverage;
import dev.leash.model.oncall.Coverage.Gap;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.FinalSchedule.Span;
import dev.leash.model.search.Search;
import dev.leash.model.search.Searched;
import dev.leash.wire.directory.StoredDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call by one schedule, now and in the days ahead.
 *
 * @param schedule the schedule
 * @param shift the span in force; null when there is none
 * @param paged who would be paged first; null when nobody could be
 * @param coverage the gaps, in which nobody is on call who can be paged, that begin within {@link
 *     #AHEAD}, and when the schedule ends
 */
record Duty(
        FinalSchedule schedule, @Nullable Span shift, @Nullable String paged, Coverage coverage) {

    /** How far ahead is looked. */
    static final Duration AHEAD = Duration.ofDays(7);

    static List<Duty> of(People people, Instant now) {
        return people.schedules().stream().map(schedule -> of(schedule, people, now)).toList();
    }

    private static Duty of(FinalSchedule schedule, People people, Instant now) {
        PersonIndex index = people.index();
        return new Duty(
                schedule,
                schedule.at(now).orElse(null),
                paged(schedule, people, now),
                Coverage.of(schedule, now, now.plus(AHEAD), index::isReachable));
    }

    /** Asks the very search that pages. */
    private static @Nullable String paged(FinalSchedule schedule, People people, Instant now) {
        EscalationPath path =
                EscalationPath.rotating(
                        schedule.id(),
                        schedule.id(),
                        Duration.ofMinutes(1),
                        Duration.ZERO,
                        WhenNobody.RETRY);
        Searched searched =
                Search.find(
                        path, Place.FIRST, null, Set.of(), new StoredDirectory(people, path), now);
        return searched instanceof Searched.Found found ? found.assignee() : null;
    }

    /** Whether a page would find somebody now. */
    boolean isCovered() {
        return paged != null;
    }

    /** When the answer is another one without anybody changing anything; empty for never. */
    Optional<Instant> until() {
        return shift != null
                ? Optional.of(shift.until())
                : coverage.gaps().stream().findFirst().map(Gap::until);
    }

    /** The first gap that has not begun; empty when none is near. */
    Optional<Gap> gapAhead(Instant now) {
        return coverage.gaps().stream().filter(gap -> gap.from().isAfter(now)).findFirst();
    }

    /** A gap in words, on the clocks of the schedule: {@code from 23:00 to 09:00 Berlin}. */
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

    /** The schedule by name, where there are several. */
    String named(boolean several) {
        return several ? " in “" + schedule.id() + "”" : "";
    }
}
