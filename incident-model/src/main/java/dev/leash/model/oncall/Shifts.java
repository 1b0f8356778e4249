package dev.leash.model.oncall;

import dev.leash.model.oncall.ShiftChange.Kind;
import dev.leash.model.oncall.ShiftWatch.Reminded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules of shift notifications: who is told that a shift begins soon, has begun, or has ended. A
 * person who continues in the next row is told nothing, unless they are paged first from now on and
 * were not before.
 *
 * <p>A {@link ShiftWatch} keeps what was told, so that nothing is told twice or left out, however
 * often and however late a look happens.
 */
public final class Shifts {

    /** How far back a look goes; after a longer pause, the look is treated as the first. */
    public static final Duration LOOKS_BACK = Duration.ofDays(2);

    private final FinalSchedule schedule;
    private final Duration lead;
    private final Instant now;

    /**
     * Result of a look.
     *
     * @param after state for the next look
     * @param changes changes to tell people, in order of time
     * @param nextLook when the next change is due, unless the schedule is edited; null when there
     *     is none
     */
    public record Seen(ShiftWatch after, List<ShiftChange> changes, @Nullable Instant nextLook) {
        public Seen {
            changes = List.copyOf(changes);
        }
    }

    /** Rank of a person among those on call, from lowest to highest. */
    private enum Standing {
        OFF,
        BEHIND,
        FIRST;

        static Standing of(String person, List<String> people) {
            int place = people.indexOf(person);
            return place < 0 ? OFF : place == 0 ? FIRST : BEHIND;
        }
    }

    private Shifts(FinalSchedule schedule, Duration lead, Instant now) {
        this.schedule = schedule;
        this.lead = lead;
        this.now = now;
    }

    /**
     * Looks at a schedule. The first look tells nobody of shifts that have already begun. After an
     * edit of the schedule, only its current state counts: nobody is told of shifts that were
     * written into the past.
     *
     * @param before state after the last look; null at the first
     * @param lead how long before a shift its people are reminded; zero for no reminder
     */
    public static Seen look(
            @Nullable ShiftWatch before, FinalSchedule schedule, Duration lead, Instant now) {
        return new Shifts(schedule, lead, now).look(before);
    }

    private Seen look(@Nullable ShiftWatch before) {
        if (before != null && before.asOf().isAfter(now)) {
            return new Seen(before, List.of(), before.asOf());
        }
        List<ShiftChange> changes = new ArrayList<>();
        if (before != null) {
            changes.addAll(passed(before));
        }
        Set<Reminded> reminded = new LinkedHashSet<>();
        if (before != null) {
            before.reminded().stream().filter(this::isAhead).forEach(reminded::add);
        }
        for (ShiftChange ahead : ahead()) {
            if (reminded.add(new Reminded(ahead.person(), ahead.at()))) {
                changes.add(ahead);
            }
        }
        ShiftWatch after =
                new ShiftWatch(
                        schedule.id(),
                        schedule.version(),
                        now,
                        schedule.peopleAt(now),
                        List.copyOf(reminded));
        return new Seen(after, changes, nextLook().orElse(null));
    }

    private boolean isAhead(Reminded shift) {
        return shift.at().isAfter(now);
    }

    private List<ShiftChange> passed(ShiftWatch before) {
        boolean isKnown =
                before.version() == schedule.version()
                        && before.asOf().plus(LOOKS_BACK).isAfter(now);
        List<ShiftChange> changes = new ArrayList<>();
        List<String> people = before.onCall();
        if (isKnown) {
            for (Instant at : schedule.changes(before.asOf(), now)) {
                changes.addAll(turned(people, schedule.peopleAt(at), at));
                people = schedule.peopleAt(at);
            }
        }
        changes.addAll(turned(people, schedule.peopleAt(now), now));
        return changes;
    }

    /** Changes at one instant: those who end first, then those who begin. */
    private List<ShiftChange> turned(List<String> before, List<String> after, Instant at) {
        return Stream.concat(
                        before.stream()
                                .filter(person -> isBetterIn(before, after, person))
                                .map(person -> change(Kind.OVER, person, at, after)),
                        comers(before, after).map(person -> change(Kind.BEGUN, person, at, after)))
                .toList();
    }

    private List<ShiftChange> ahead() {
        return schedule.changes(now, now.plus(lead)).stream().flatMap(this::ahead).toList();
    }

    private Stream<ShiftChange> ahead(Instant at) {
        List<String> people = schedule.peopleAt(at);
        return comers(schedule.peopleAt(at.minusNanos(1)), people)
                .map(person -> change(Kind.AHEAD, person, at, people));
    }

    private static Stream<String> comers(List<String> before, List<String> after) {
        return after.stream().distinct().filter(person -> isBetterIn(after, before, person));
    }

    private static boolean isBetterIn(List<String> one, List<String> other, String person) {
        return Standing.of(person, one).compareTo(Standing.of(person, other)) > 0;
    }

    private ShiftChange change(Kind kind, String person, Instant at, List<String> people) {
        Instant until = kind == Kind.OVER ? null : endOf(person, at);
        return new ShiftChange(kind, person, schedule.id(), schedule.zone(), at, until, people);
    }

    /**
     * When a person who is on call from an instant on is paged later in the order, or no longer on
     * call.
     */
    private @Nullable Instant endOf(String person, Instant from) {
        Standing standing = Standing.of(person, schedule.peopleAt(from));
        Optional<Instant> end = schedule.nextChange(from);
        while (end.isPresent()
                && Standing.of(person, schedule.peopleAt(end.get())).compareTo(standing) >= 0) {
            end = schedule.nextChange(end.get());
        }
        return end.orElse(null);
    }

    private Optional<Instant> nextLook() {
        Optional<Instant> reminder =
                lead.isPositive()
                        ? schedule.nextChange(now.plus(lead)).map(begin -> begin.minus(lead))
                        : Optional.empty();
        return Stream.concat(schedule.nextChange(now).stream(), reminder.stream())
                .min(Instant::compareTo);
    }
}
