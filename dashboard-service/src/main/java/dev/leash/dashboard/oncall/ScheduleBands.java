package dev.leash.dashboard.oncall;

import dev.leash.dashboard.web.Times;
import dev.leash.model.oncall.Coverage;
import dev.leash.model.oncall.FinalSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The next days of a schedule as horizontal bands, one per person. Positions are percentages of the
 * whole span.
 *
 * @param people each person's bands
 * @param gaps when nobody is on call who can be paged
 * @param days where days begin
 * @param jumps changes to and from daylight saving time
 * @param now position of the current time
 */
public record ScheduleBands(
        List<Person> people, List<Span> gaps, List<Day> days, List<Jump> jumps, String now) {

    /** How many days are shown. */
    public static final int DAYS = 14;

    private static final int MAX_PEOPLE = 30;
    private static final DateTimeFormatter LABEL =
            DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);

    /** One person's shifts. */
    public record Person(String id, List<Span> spans) {

        /** The shifts in words, for screen readers. */
        public String told(Times times) {
            return spans.stream()
                    .map(
                            span ->
                                    "%s from %s to %s"
                                            .formatted(
                                                    span.first() ? "first" : "later",
                                                    times.exact(span.from()),
                                                    times.exact(span.until())))
                    .collect(Collectors.joining("; "));
        }
    }

    /** A span of time; {@code first} tells whether the person is paged first in it. */
    public record Span(String x, String width, boolean first, Instant from, Instant until) {}

    /** Beginning of a day; {@code rank} tells how early its label is hidden on a narrow screen. */
    public record Day(String x, String label, boolean today, String rank) {}

    /** A change to or from daylight saving time. */
    public record Jump(String x, String text, Instant at) {}

    /**
     * The bands, beginning with the day of an instant.
     *
     * @param canBePaged whether the person a schedule names can be paged
     */
    public static ScheduleBands of(
            FinalSchedule schedule, Predicate<String> canBePaged, Instant now) {
        ZoneId zone = schedule.zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        Stretch stretch =
                new Stretch(
                        today.atStartOfDay(zone).toInstant(),
                        today.plusDays(DAYS).atStartOfDay(zone).toInstant());
        return new ScheduleBands(
                people(schedule, stretch),
                Coverage.of(schedule, stretch.from(), stretch.until(), canBePaged).gaps().stream()
                        .map(stretch::gap)
                        .toList(),
                days(today, zone, stretch),
                jumps(zone, stretch),
                stretch.x(now));
    }

    private static List<Person> people(FinalSchedule schedule, Stretch stretch) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        Instant from = stretch.from();
        while (from.isBefore(stretch.until())) {
            Instant until = stretch.atMost(schedule.nextChange(from));
            List<String> people = schedule.peopleAt(from);
            for (int place = 0; place < people.size(); place++) {
                List<Span> own = spans.computeIfAbsent(people.get(place), _ -> new ArrayList<>());
                addOrExtend(own, stretch, from, until, place == 0);
            }
            from = until;
        }
        return spans.entrySet().stream()
                .limit(MAX_PEOPLE)
                .map(entry -> new Person(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void addOrExtend(
            List<Span> own, Stretch stretch, Instant from, Instant until, boolean first) {
        if (!own.isEmpty()
                && own.getLast().until().equals(from)
                && own.getLast().first() == first) {
            own.add(stretch.span(own.removeLast().from(), until, first));
        } else {
            own.add(stretch.span(from, until, first));
        }
    }

    private static List<Day> days(LocalDate today, ZoneId zone, Stretch stretch) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = today.plusDays(i);
            days.add(
                    new Day(
                            stretch.x(day.atStartOfDay(zone).toInstant()),
                            day.format(LABEL),
                            i == 0,
                            i % 2 == 1 ? "odd" : i % 4 == 2 ? "half" : "main"));
        }
        return days;
    }

    private static List<Jump> jumps(ZoneId zone, Stretch stretch) {
        List<Jump> jumps = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(stretch.from());
        while (next != null && next.getInstant().isBefore(stretch.until())) {
            jumps.add(
                    new Jump(
                            stretch.x(next.getInstant()),
                            text(next.getDuration()),
                            next.getInstant()));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return jumps;
    }

    private static String text(Duration jump) {
        return "Clocks go " + (jump.isNegative() ? "back " : "forward ") + Times.span(jump.abs());
    }

    private record Stretch(Instant from, Instant until) {
        Instant atMost(Optional<Instant> at) {
            return at.filter(until::isAfter).orElse(until);
        }

        String x(Instant at) {
            double share =
                    (double) Duration.between(from, at).toMillis()
                            / Duration.between(from, until).toMillis();
            return String.format(Locale.ROOT, "%.3f%%", 100 * Math.clamp(share, 0, 1));
        }

        Span gap(Coverage.Gap gap) {
            return span(gap.from(), gap.untilAtMost(until), true);
        }

        Span span(Instant start, Instant end, boolean first) {
            double share =
                    (double) Duration.between(start, end).toMillis()
                            / Duration.between(from, until).toMillis();
            return new Span(
                    x(start), String.format(Locale.ROOT, "%.3f%%", 100 * share), first, start, end);
        }
    }
}
