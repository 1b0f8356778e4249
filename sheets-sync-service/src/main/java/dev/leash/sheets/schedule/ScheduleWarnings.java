package dev.leash.sheets.schedule;

import dev.leash.model.directory.Contact;
import dev.leash.model.oncall.OnCall;
import dev.leash.model.oncall.OnCall.Gap;
import dev.leash.model.oncall.Schedule;
import dev.leash.sheets.time.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is allowed in a schedule and looks like a mistake.
 *
 * @param schedule the schedule in force
 * @param contacts finds a contact by name
 * @param format how times are written
 */
public record ScheduleWarnings(
        Schedule schedule, Function<String, Optional<Contact>> contacts, TimeFormat format) {

    /** How far ahead gaps are looked for. */
    public static final Duration AHEAD = Duration.ofDays(7);

    /** The most gaps that are named; and the most people. */
    private static final int MAX_NAMED = 20;

    /** The warnings at an instant. */
    public List<String> at(Instant now) {
        List<String> warnings = new ArrayList<>();
        warnings.addAll(bounded(people(), "people"));
        if (isOver(now)) {
            warnings.add("Every row of the schedule is in the past: nobody is on call any more.");
        } else {
            warnings.addAll(bounded(gaps(now), "gaps"));
        }
        return List.copyOf(warnings);
    }

    private List<String> people() {
        return schedule.rows().stream()
                .flatMap(row -> row.assignees().stream())
                .distinct()
                .flatMap(name -> warningAbout(name).stream())
                .toList();
    }

    private Optional<String> warningAbout(String name) {
        Optional<Contact> contact = contacts.apply(name);
        if (contact.isEmpty()) {
            return Optional.of(
                    "'%s' is on the schedule and not among the contacts: they cannot be paged."
                            .formatted(name));
        }
        return contact.filter(known -> !known.isReachable())
                .map(
                        _ ->
                                "'%s' is on the schedule and has neither e-mail nor phone: they cannot be paged."
                                        .formatted(name));
    }

    private boolean isOver(Instant now) {
        return !schedule.rows().isEmpty()
                && schedule.rows().stream()
                        .noneMatch(row -> row.until(schedule.zone()).isAfter(now));
    }

    private List<String> gaps(Instant now) {
        Instant horizon = now.plus(AHEAD);
        return OnCall.gaps(schedule, now, horizon).stream()
                .map(gap -> inWords(gap, now, horizon))
                .toList();
    }

    /** The edges of the view move with time and are not named, so that a warning stays the same. */
    private String inWords(Gap gap, Instant now, Instant horizon) {
        String from = gap.from().equals(now) ? "now" : "from " + time(gap.from());
        String until = gap.until().equals(horizon) ? "" : " until " + time(gap.until());
        return "Nobody is on call " + from + until + ".";
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
                "There are warnings about %d more %s.".formatted(warnings.size() - MAX_NAMED, of));
        return first;
    }
}
