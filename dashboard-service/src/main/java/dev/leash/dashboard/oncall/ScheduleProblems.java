package dev.leash.dashboard.oncall;

import dev.leash.model.directory.Contact;
import dev.leash.model.oncall.FinalSchedule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds people with current or coming shifts who cannot be paged, or cannot act on a page. */
public final class ScheduleProblems {

    private static final int MAX_NAMED = 20;

    private ScheduleProblems() {}

    /**
     * A person on the schedule, and what is wrong.
     *
     * @param person the reference in the schedule
     * @param code what is wrong, for programs
     * @param text what is wrong, in words that follow the name
     */
    public record Problem(String person, String code, String text) {}

    /** The first problems, in order of time. */
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
            return new Problem(person, "unknown", "is not among the contacts and cannot be paged");
        }
        if (!contact.isReachable()) {
            return new Problem(
                    person, "unreachable", "has neither e-mail nor phone and cannot be paged");
        }
        return contact.mayAct()
                ? null
                : new Problem(person, "viewer", "is a viewer, and can answer pages only");
    }
}
