package dev.leash.model.search;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.escalation.Target;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.ScheduleSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people of a level, as they are at this moment. A level whose people cannot be reached
 * is skipped; when every level has been tried once, there is nobody.
 */
public final class TargetResolver {

    /** Maximum number of skipped targets named; a long path may have many more. */
    public static final int MAX_SKIPPED = 100;

    private final EscalationPath path;
    private final Directory directory;
    private final Instant at;
    private final @Nullable String current;
    private final Set<String> undeliverable;
    private final List<SkippedTarget> skipped = new ArrayList<>();
    private @Nullable ScheduleSource onSchedule;

    /** Contact that a text means: the contact's id, or the text itself when there is none. */
    private record Meant(String id, @Nullable Contact contact) {}

    /** Person on call, with their position among those on call, from 1. */
    private record Named(Meant who, int position) {}

    private TargetResolver(
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
     * Searches from a position on.
     *
     * @param from position of the first level to try
     * @param current the current owner; null when there is none
     * @param undeliverable people whose channels have all just failed
     */
    public static Resolution find(
            EscalationPath path,
            PathPosition from,
            @Nullable String current,
            Set<String> undeliverable,
            Directory directory,
            Instant at) {
        return new TargetResolver(path, directory, at, current, undeliverable).from(from);
    }

    private Resolution from(PathPosition from) {
        PathPosition place = from;
        for (int looked = 0; looked < path.rungs().size(); looked++) {
            SequencedSet<String> people = peopleOf(path.rungAt(place));
            if (!people.isEmpty()) {
                return new Resolution.Found(place, List.copyOf(people), onSchedule, skipped);
            }
            place = path.afterOrAround(place);
        }
        return new Resolution.Nobody(skipped);
    }

    private SequencedSet<String> peopleOf(EscalationLevel rung) {
        SequencedSet<String> people = new LinkedHashSet<>();
        for (Target target : rung.targets()) {
            personOf(target, people.isEmpty()).ifPresent(people::add);
        }
        return people;
    }

    private Optional<String> personOf(Target target, boolean becomesAssignee) {
        return switch (target) {
            case Target.Person(String contactId) -> reachable(meant(contactId));
            case Target.OnCall(String scheduleId) ->
                    fromSchedule(scheduleId, null, becomesAssignee);
            case Target.NextOnCall(String scheduleId) ->
                    fromSchedule(scheduleId, current, becomesAssignee);
            case Target.Unrecognised(String kind, _) ->
                    passOver(kind, SkippedTarget.Reason.UNKNOWN_TARGET);
        };
    }

    private Optional<String> fromSchedule(
            String scheduleId, @Nullable String after, boolean becomesAssignee) {
        Optional<FinalSchedule> schedule = directory.schedule(scheduleId);
        if (schedule.isEmpty()) {
            return passOver(scheduleId, SkippedTarget.Reason.UNKNOWN_SCHEDULE);
        }
        Optional<FinalSchedule.Span> span = schedule.get().at(at);
        if (span.isEmpty()) {
            return passOver(scheduleId, SkippedTarget.Reason.NOBODY_ON_CALL);
        }
        return fromSpan(schedule.get(), span.get(), after, becomesAssignee);
    }

    private Optional<String> fromSpan(
            FinalSchedule schedule,
            FinalSchedule.Span span,
            @Nullable String after,
            boolean becomesAssignee) {
        List<Named> people = named(span.people());
        int first = after == null ? 0 : placeOf(after, people) + 1;
        for (int step = 0; step < people.size(); step++) {
            Named named = people.get((first + step) % people.size());
            Optional<String> found = reachable(named.who());
            if (found.isPresent()) {
                if (becomesAssignee) {
                    onSchedule = schedule.source(span, named.position());
                }
                return found;
            }
        }
        return Optional.empty();
    }

    /** People for references, without duplicates; a person named twice keeps the first position. */
    private List<Named> named(List<String> references) {
        SequencedMap<String, Named> people = new LinkedHashMap<>();
        for (String reference : references) {
            Meant who = meant(reference);
            people.putIfAbsent(who.id(), new Named(who, references.indexOf(reference) + 1));
        }
        return List.copyOf(people.values());
    }

    private static int placeOf(String person, List<Named> people) {
        return people.stream().map(named -> named.who().id()).toList().indexOf(person);
    }

    private Meant meant(String reference) {
        Optional<Contact> contact = directory.person(reference);
        return new Meant(contact.map(Contact::id).orElse(reference), contact.orElse(null));
    }

    /** Id of the contact that a text means, if they can be reached. */
    private Optional<String> reachable(Meant who) {
        Contact contact = who.contact();
        if (contact == null) {
            return passOver(who.id(), SkippedTarget.Reason.UNKNOWN_CONTACT);
        }
        if (!contact.isReachable()) {
            return passOver(who.id(), SkippedTarget.Reason.NO_CHANNEL);
        }
        return undeliverable.contains(who.id())
                ? passOver(who.id(), SkippedTarget.Reason.UNDELIVERABLE)
                : Optional.of(who.id());
    }

    private Optional<String> passOver(String target, SkippedTarget.Reason reason) {
        SkippedTarget entry = new SkippedTarget(target, reason);
        if (skipped.size() < MAX_SKIPPED && !skipped.contains(entry)) {
            skipped.add(entry);
        }
        return Optional.empty();
    }
}
