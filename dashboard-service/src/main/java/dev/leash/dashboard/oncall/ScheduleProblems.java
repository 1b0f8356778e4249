package dev.leash.dashboard.oncall;

import dev.leash.model.directory.Contact;
import dev.leash.model.oncall.FinalSchedule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People a schedule names from now on, of whom a page would not come to much. */
public final class ScheduleProblems {

    private static final int MAX_NAMED = 20;

    private ScheduleProblems() {}

    /**
     * A person on the schedule, and what is wrong.
     *
     * @param person as the schedule names them
     * @param code what is wrong, for programs
     * @param text what is wrong, in words, to come behind the name
     */
    public record Problem(String person, String code, String text) {}

    /** The first problems, in the order of time. */
    static List<Problem> of(
            FinalSchedule schedule, Function<String, Optional<Contact>> contacts, Instant now) {
        return schedule.peopleFrom(now).stream()
                .flatMap(
                        person ->
                                Optional.ofNullable(
                                        problem(person, contacts.apply(person).orElse(null)))
                                        .stream())
                .limit(MAX_NAMED)
                .toList();
    }

    private static @Nullable Problem problem(String person, @Nullable Contact contact) {
        if (contact == null) {
            return new Problem(person, "unknown", "is not among the contacts, and cannot be paged");
        }
        if (!contact.isReachable()) {
            return new Problem(
                    person, "unreachable", "has neither e-mail nor phone, and cannot be paged");
        }
        return contact.mayAct()
                ? null
                : new Problem(
                        person, "viewer", "is a viewer, and may answer only what they are asked");
    }
}
