package dev.leash.dashboard.oncall;

import dev.leash.dashboard.oncall.ScheduleProblems.Problem;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.oncall.Coverage;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.FinalSchedule.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a schedule.
 *
 * @param schedule the schedule
 * @param now who is on call now; null when nobody is
 * @param next who is next; null when nobody is
 * @param bands the coming days
 * @param coverage the gaps of the coming days, each to its end, and when the schedule ends
 * @param problems people a page would not come to much of
 */
public record Turns(
        FinalSchedule schedule,
        @Nullable Span now,
        @Nullable Span next,
        Bands bands,
        Coverage coverage,
        List<Problem> problems) {
    /**
     * The turns of a schedule, its people under the names of their contacts.
     *
     * @param people who is known
     */
    static Turns of(FinalSchedule written, PersonIndex people, Instant at) {
        FinalSchedule schedule =
                written.calling(name -> people.person(name).map(Contact::id).orElse(name));
        return new Turns(
                schedule,
                schedule.at(at).orElse(null),
                schedule.next(at).orElse(null),
                Bands.of(schedule, people::isReachable, at),
                Coverage.of(schedule, at, at.plus(Coverage.AHEAD), people::isReachable),
                ScheduleProblems.of(schedule, people::contact, at));
    }

    /** What is wrong with somebody; empty when nothing is. */
    public Optional<Problem> problem(String person) {
        return problems.stream().filter(problem -> problem.person().equals(person)).findFirst();
    }
}
