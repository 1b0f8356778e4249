package dev.leash.dashboard.oncall;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.oncall.OnCall;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.Shift;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a schedule.
 *
 * @param schedule the schedule
 * @param now who is on call now; null when nobody is
 * @param next who is next; null when nobody is
 * @param bands the coming days
 * @param notes what is to be known of people it names who will not be paged, or should not, by
 *     what it calls them
 */
public record Turns(
        Schedule schedule,
        @Nullable Shift now,
        @Nullable Shift next,
        Bands bands,
        Map<String, String> notes) {
    public Turns {
        notes = Map.copyOf(notes);
    }

    /**
     * The turns of a schedule, its people under the names of their contacts.
     *
     * @param people who is known
     */
    static Turns of(Schedule written, PersonIndex people, Instant at) {
        Schedule schedule =
                written.calling(name -> people.person(name).map(Contact::id).orElse(name));
        return new Turns(
                schedule,
                OnCall.at(schedule, at).orElse(null),
                OnCall.next(schedule, at).orElse(null),
                Bands.of(schedule, at),
                notes(schedule, people));
    }

    /** What is to be known of somebody; null when nothing is. */
    public @Nullable String note(String person) {
        return notes.get(person);
    }

    /** The people of a shift of whom something is to be known. */
    public List<String> noted(Shift shift) {
        return shift.assignees().stream().filter(notes::containsKey).toList();
    }

    private static Map<String, String> notes(Schedule schedule, PersonIndex people) {
        Map<String, String> notes = new HashMap<>();
        schedule.rows().stream()
                .flatMap(row -> row.assignees().stream())
                .distinct()
                .forEach(name -> note(people.contact(name)).ifPresent(it -> notes.put(name, it)));
        return notes;
    }

    private static Optional<String> note(Optional<Contact> contact) {
        if (contact.isEmpty()) {
            return Optional.of("not a contact");
        }
        if (!contact.get().isReachable()) {
            return Optional.of("cannot be reached");
        }
        return contact.get().mayAct() ? Optional.empty() : Optional.of("only a viewer");
    }
}
