package dev.leash.dashboard.status;

import dev.leash.dashboard.status.ChannelState.Mode;
import dev.leash.dashboard.web.Alarm;
import dev.leash.dashboard.web.AlarmBar;
import dev.leash.dashboard.web.Level;
import dev.leash.dashboard.web.Times;
import dev.leash.dashboard.workbook.SheetWords;
import dev.leash.view.delivery.Channels;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.incident.DeadlineStats;
import dev.leash.view.incident.DeadlineStats.Overdue;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds problems that are shown on every page. */
@Singleton
public record Alarms(
        DirectoryView people, Channels channels, DeadlineStats deadlines, Neighbours neighbours) {

    private static final String SCHEDULE = "schedule";
    private static final Duration SOON = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofHours(6);

    /** The problems at a moment, the most urgent first. */
    public AlarmBar at(Instant now) {
        List<Duty> duties = Duty.of(people, now);
        List<OfSheet> sheets = people.sheets();
        List<Alarm> alarms = new ArrayList<>();
        onCall(duties, sheets, now).ifPresent(alarms::add);
        withoutAnybody().ifPresent(alarms::add);
        overdue(now).ifPresent(alarms::add);
        channel().ifPresent(alarms::add);
        SheetWords.refused(
                        sheets.stream()
                                .filter(sheet -> !duties.isEmpty() || !isSchedule(sheet))
                                .toList())
                .map(Alarms::refused)
                .ifPresent(alarms::add);
        alarms.addAll(gaps(duties, now));
        alarms.sort(Comparator.comparing(Alarm::level).reversed());
        return new AlarmBar(alarms, seconds(duties, now));
    }

    private static Optional<Alarm> onCall(List<Duty> duties, List<OfSheet> sheets, Instant now) {
        if (duties.isEmpty()) {
            boolean refused =
                    sheets.stream()
                            .anyMatch(sheet -> isSchedule(sheet) && !sheet.refused().isEmpty());
            return Optional.of(
                    refused
                            ? new Alarm(
                                    Level.BAD,
                                    "nobody_on_call",
                                    "Nobody is on call: no row of the schedule can be used",
                                    "/workbook",
                                    "Which rows, and why")
                            : nobody("Nobody is on call: there is no schedule yet"));
        }
        List<Duty> uncovered = duties.stream().filter(duty -> !duty.isCovered()).toList();
        return uncovered.stream()
                .findFirst()
                .map(duty -> nobody(inWords(duty, duties.size() > 1, now)));
    }

    private static boolean isSchedule(OfSheet sheet) {
        return sheet.name().equals(SCHEDULE);
    }

    private static Alarm nobody(String text) {
        return new Alarm(Level.BAD, "nobody_on_call", text, "/on-call", "Who is on call");
    }

    private static String inWords(Duty duty, boolean several, Instant now) {
        String until =
                duty.until()
                        .map(at -> " until " + duty.inWords(at, now))
                        .orElse(": the schedule is over");
        return (duty.shift() == null ? "Nobody is on call now" : "Nobody on call now can be paged")
                + duty.named(several)
                + until;
    }

    private Optional<Alarm> withoutAnybody() {
        long count = deadlines.withoutAnybody();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new Alarm(
                                Level.BAD,
                                "incidents_without_anybody",
                                count == 1
                                        ? "1 incident has no owner"
                                        : count + " incidents have no owner",
                                "/incidents",
                                "Assign an owner"));
    }

    private Optional<Alarm> overdue(Instant now) {
        Overdue overdue = deadlines.overdue(now);
        return overdue.count() == 0
                ? Optional.empty()
                : Optional.of(
                        new Alarm(
                                Level.BAD,
                                "deadlines_overdue",
                                "Pages are late: %d %s overdue, by up to %s"
                                        .formatted(
                                                overdue.count(),
                                                overdue.count() == 1
                                                        ? "deadline is"
                                                        : "deadlines are",
                                                Times.span(overdue.longest())),
                                "/status",
                                "What to do"));
    }

    private Optional<Alarm> channel() {
        List<ChannelState> all =
                ChannelState.of(channels.all(), neighbours.sandboxed().orElse(null));
        List<String> failing =
                all.stream()
                        .filter(channel -> channel.mode() == Mode.FAILING)
                        .map(ChannelState::name)
                        .toList();
        boolean anyReal = all.stream().anyMatch(channel -> channel.mode() == Mode.REAL);
        boolean anyUnknown = all.stream().anyMatch(channel -> channel.mode() == Mode.UNKNOWN);
        if (!failing.isEmpty()) {
            String which = String.join(", ", failing) + (failing.size() == 1 ? " fails" : " fail");
            return Optional.of(
                    anyReal || anyUnknown
                            ? new Alarm(Level.ATTENTION, "channel_failing", which, "/status", "Why")
                            : new Alarm(
                                    Level.BAD,
                                    "no_channel",
                                    "No channel works: " + which,
                                    "/status",
                                    "Why"));
        }
        return anyReal || anyUnknown
                ? Optional.empty()
                : Optional.of(
                        new Alarm(
                                Level.ATTENTION,
                                "sandbox",
                                "Sandbox: no page leaves this machine",
                                "/outbox",
                                "Read them in the outbox"));
    }

    private static Alarm refused(String text) {
        return new Alarm(Level.ATTENTION, "rows_refused", text, "/workbook", "Which, and why");
    }

    private static List<Alarm> gaps(List<Duty> duties, Instant now) {
        return duties.stream()
                .flatMap(
                        duty ->
                                duty.gapAhead(now).stream()
                                        .filter(gap -> gap.from().isBefore(now.plus(SOON)))
                                        .map(
                                                gap ->
                                                        "Nobody is on call"
                                                                + duty.named(duties.size() > 1)
                                                                + " "
                                                                + duty.inWords(gap, now)))
                .map(text -> new Alarm(Level.ATTENTION, "gap_ahead", text, "/on-call", "On call"))
                .toList();
    }

    /** Seconds until schedules alone can change the answer, at most some hours. */
    private static long seconds(List<Duty> duties, Instant now) {
        return duties.stream()
                .flatMap(
                        duty ->
                                Stream.concat(
                                        duty.until().stream(),
                                        duty.gapAhead(now).stream()
                                                .map(gap -> gap.from().minus(SOON))))
                .filter(at -> at.isAfter(now))
                .map(at -> Duration.between(now, at).toSeconds() + 1)
                .min(Comparator.naturalOrder())
                .map(seconds -> Math.min(seconds, LONGEST.toSeconds()))
                .orElse(LONGEST.toSeconds());
    }
}
