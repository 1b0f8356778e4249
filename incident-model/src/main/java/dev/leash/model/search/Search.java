package dev.leash.model.search;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Place;
import dev.leash.model.escalation.Rung;
import dev.leash.model.escalation.Target;
import dev.leash.model.oncall.OnCall;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people of a rung, as they are at this moment. A rung whose people cannot be reached is
 * passed over for the next; only when every rung has been looked at once is there nobody.
 */
public final class Search {

    private final EscalationPath path;
    private final Directory directory;
    private final Instant at;
    private final @Nullable String current;
    private final Set<String> undeliverable;
    private final List<Skipped> skipped = new ArrayList<>();
    private @Nullable OnSchedule onSchedule;

    private Search(
            EscalationPath path,
            Directory directory,
            Instant at,
            @Nullable String current,
            Set<String> undeliverable) {
        this.path = path;
        this.directory = directory;
        this.at = at;
        this.current = current;
        this.undeliverable = undeliverable;
    }

    /**
     * Looks for somebody from a place on.
     *
     * @param from the first rung to look at
     * @param current who has the incident now; null when nobody has
     * @param undeliverable whose channels have all just failed
     */
    public static Searched find(
            EscalationPath path,
            Place from,
            @Nullable String current,
            Set<String> undeliverable,
            Directory directory,
            Instant at) {
        return new Search(path, directory, at, current, undeliverable).from(from);
    }

    private Searched from(Place from) {
        Place place = from;
        for (int looked = 0; looked < path.rungs().size(); looked++) {
            SequencedSet<String> people = peopleOf(path.rungAt(place));
            if (!people.isEmpty()) {
                return new Searched.Found(place, List.copyOf(people), onSchedule, skipped);
            }
            place = path.afterOrAround(place);
        }
        return new Searched.Nobody(skipped);
    }

    private SequencedSet<String> peopleOf(Rung rung) {
        SequencedSet<String> people = new LinkedHashSet<>();
        for (Target target : rung.targets()) {
            personOf(target, people.isEmpty()).ifPresent(people::add);
        }
        return people;
    }

    private Optional<String> personOf(Target target, boolean becomesAssignee) {
        return switch (target) {
            case Target.Person(String contactId) ->
                    Optional.of(contactId).filter(this::isReachable);
            case Target.OnCall(String scheduleId) ->
                    fromSchedule(scheduleId, null, becomesAssignee);
            case Target.NextOnCall(String scheduleId) ->
                    fromSchedule(scheduleId, current, becomesAssignee);
        };
    }

    private Optional<String> fromSchedule(
            String scheduleId, @Nullable String after, boolean becomesAssignee) {
        Optional<Schedule> schedule = directory.schedule(scheduleId);
        if (schedule.isEmpty()) {
            return passOver(scheduleId, Skipped.Reason.UNKNOWN_SCHEDULE);
        }
        Optional<ScheduleRow> row = OnCall.rowAt(schedule.get(), at);
        if (row.isEmpty()) {
            return passOver(scheduleId, Skipped.Reason.NOBODY_ON_CALL);
        }
        return fromRow(schedule.get(), row.get(), after, becomesAssignee);
    }

    private Optional<String> fromRow(
            Schedule schedule, ScheduleRow row, @Nullable String after, boolean becomesAssignee) {
        List<String> assignees = row.assignees();
        int first = after == null ? 0 : assignees.indexOf(after) + 1;
        for (int step = 0; step < assignees.size(); step++) {
            int index = (first + step) % assignees.size();
            if (isReachable(assignees.get(index))) {
                if (becomesAssignee) {
                    onSchedule =
                            new OnSchedule(
                                    schedule.id(), schedule.version(), row.number(), index + 1);
                }
                return Optional.of(assignees.get(index));
            }
        }
        return Optional.empty();
    }

    private boolean isReachable(String contactId) {
        Optional<Contact> contact = directory.contact(contactId);
        if (contact.isEmpty()) {
            passOver(contactId, Skipped.Reason.UNKNOWN_CONTACT);
        } else if (!contact.get().isReachable()) {
            passOver(contactId, Skipped.Reason.NO_CHANNEL);
        } else if (undeliverable.contains(contactId)) {
            passOver(contactId, Skipped.Reason.UNDELIVERABLE);
        } else {
            return true;
        }
        return false;
    }

    private Optional<String> passOver(String target, Skipped.Reason reason) {
        Skipped entry = new Skipped(target, reason);
        if (!skipped.contains(entry)) {
            skipped.add(entry);
        }
        return Optional.empty();
    }
}
