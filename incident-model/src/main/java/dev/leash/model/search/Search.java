package dev.leash.model.search;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Place;
import dev.leash.model.escalation.Rung;
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
    private @Nullable ScheduleSource onSchedule;

    /** Whom a text means: the id of a contact, or the text itself where there is none. */
    private record Meant(String id, @Nullable Contact contact) {}

    /** One person of those on call, and their place among them, from 1. */
    private record Named(Meant who, int position) {}

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
            case Target.Person(String contactId) -> reachable(meant(contactId));
            case Target.OnCall(String scheduleId) ->
                    fromSchedule(scheduleId, null, becomesAssignee);
            case Target.NextOnCall(String scheduleId) ->
                    fromSchedule(scheduleId, current, becomesAssignee);
            case Target.Unrecognised(String kind, _) ->
                    passOver(kind, Skipped.Reason.UNKNOWN_TARGET);
        };
    }

    private Optional<String> fromSchedule(
            String scheduleId, @Nullable String after, boolean becomesAssignee) {
        Optional<FinalSchedule> schedule = directory.schedule(scheduleId);
        if (schedule.isEmpty()) {
            return passOver(scheduleId, Skipped.Reason.UNKNOWN_SCHEDULE);
        }
        Optional<FinalSchedule.Span> span = schedule.get().at(at);
        if (span.isEmpty()) {
            return passOver(scheduleId, Skipped.Reason.NOBODY_ON_CALL);
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

    /** Whoever is named twice, perhaps in two ways, has their first place only. */
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

    /** The id of whom a text means, if they can be reached. */
    private Optional<String> reachable(Meant who) {
        Contact contact = who.contact();
        if (contact == null) {
            return passOver(who.id(), Skipped.Reason.UNKNOWN_CONTACT);
        }
        if (!contact.isReachable()) {
            return passOver(who.id(), Skipped.Reason.NO_CHANNEL);
        }
        return undeliverable.contains(who.id())
                ? passOver(who.id(), Skipped.Reason.UNDELIVERABLE)
                : Optional.of(who.id());
    }

    private Optional<String> passOver(String target, Skipped.Reason reason) {
        Skipped entry = new Skipped(target, reason);
        if (!skipped.contains(entry)) {
            skipped.add(entry);
        }
        return Optional.empty();
    }
}
