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
 * Current and next shift of a schedule, with its coming days.
 *
 * @param schedule the schedule
 * @param now the current shift; null when nobody is on call
 * @param next the next shift; null when there is none
 * @param bands the coming days
 * @param coverage the gaps of the coming days, each to its end, and when the schedule ends
 * @param problems people who cannot be paged, or cannot act on a page
 */
public record Turns(
        FinalSchedule schedule,
        @Nullable Span now,
        @Nullable Span next,
        ScheduleBands bands,
        Coverage coverage,
        List<Problem> problems) {
    /**
     * The shifts of a schedule, with people under the ids of their contacts.
     *
     * @param people the known contacts
     */
    static Turns of(FinalSchedule written, PersonIndex people, Instant at) {
        FinalSchedule schedule =
                written.calling(name -> people.person(name).map(Contact::id).orElse(name));
        return new Turns(
                schedule,
                schedule.at(at).orElse(null),
                schedule.next(at).orElse(null),
                ScheduleBands.of(schedule, people::isReachable, at),
                Coverage.of(schedule, at, at.plus(Coverage.AHEAD), people::isReachable),
                ScheduleProblems.of(schedule, people::contact, at));
    }

    /** The problem of a person; empty when there is none. */
    public Optional<Problem> problem(String person) {
        return problems.stream().filter(problem -> problem.person().equals(person)).findFirst();
    }
}
