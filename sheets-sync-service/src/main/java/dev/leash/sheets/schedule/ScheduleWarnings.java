package dev.leash.sheets.schedule;

import dev.leash.model.directory.Contact;
import dev.leash.model.oncall.Coverage;
import dev.leash.model.oncall.Coverage.Gap;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.sheets.time.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Likely mistakes in a schedule that are allowed.
 *
 * @param schedule the schedule in force
 * @param contacts finds a contact by name
 * @param format format of times
 */
public record ScheduleWarnings(
        FinalSchedule schedule, Function<String, Optional<Contact>> contacts, TimeFormat format) {

    /** How long before the end of a schedule a warning is given. */
    static final Duration ENDS_SOON = Duration.ofDays(30);

    /** The most gaps that are named, and the most people. */
    private static final int MAX_NAMED = 20;

    /** The warnings at an instant. */
    public List<String> at(Instant now) {
        List<String> warnings = new ArrayList<>();
        warnings.addAll(bounded(people(now), "people"));
        Coverage coverage = Coverage.of(schedule, now, now.plus(Coverage.AHEAD), this::canBePaged);
        if (!schedule.spans().isEmpty() && coverage.isOver(now)) {
            warnings.add("Every row of the schedule is in the past: nobody is on call.");
        } else {
            warnings.addAll(bounded(gaps(coverage, now), "gaps"));
            end(coverage, now).ifPresent(warnings::add);
        }
        return List.copyOf(warnings);
    }

    private List<String> people(Instant now) {
        return schedule.peopleFrom(now).stream()
                .flatMap(name -> warningAbout(name).stream())
                .toList();
    }

    private boolean canBePaged(String name) {
        return contacts.apply(name).filter(Contact::isReachable).isPresent();
    }

    private Optional<String> warningAbout(String name) {
        Optional<Contact> contact = contacts.apply(name);
        if (contact.isEmpty()) {
            return Optional.of(
                    "'%s' is on the schedule but not among the contacts, and cannot be paged."
                            .formatted(name));
        }
        return contact.filter(known -> !known.isReachable())
                .map(
                        _ ->
                                "'%s' is on the schedule but has neither e-mail nor phone, and cannot be paged."
                                        .formatted(name));
    }

    /**
     * A gap that lasts to the end of the schedule is left out; the end has a warning of its own.
     */
    private List<String> gaps(Coverage coverage, Instant now) {
        return coverage.gaps().stream()
                .filter(gap -> gap.until() != null || gap.isNamed() || gap.from().equals(now))
                .map(gap -> inWords(gap, now))
                .toList();
    }

    /**
     * A gap that has begun is named without its beginning, which would change with every look and
     * repeat the warning.
     */
    private String inWords(Gap gap, Instant now) {
        String from = gap.from().equals(now) ? "now" : "from " + time(gap.from());
        Instant until = gap.until();
        return (gap.isNamed() ? "Nobody who can be paged is on call " : "Nobody is on call ")
                + from
                + (until == null ? "" : " to " + time(until))
                + ".";
    }

    private Optional<String> end(Coverage coverage, Instant now) {
        return Optional.ofNullable(coverage.endsAt())
                .filter(end -> !end.isAfter(now.plus(ENDS_SOON)))
                .map(
                        end ->
                                "The schedule ends on %s; nobody is on call after that."
                                        .formatted(time(end)));
    }

    private String time(Instant instant) {
        return format.write(LocalDateTime.ofInstant(instant, schedule.zone()));
    }

    private static List<String> bounded(List<String> warnings, String of) {
        if (warnings.size() <= MAX_NAMED) {
            return warnings;
        }
        List<String> first = new ArrayList<>(warnings.subList(0, MAX_NAMED));
        first.add(
                "There are warnings about %s more %s.".formatted(warnings.size() - MAX_NAMED, of));
        return first;
    }
}
