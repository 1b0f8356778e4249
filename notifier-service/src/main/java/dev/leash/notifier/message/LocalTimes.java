package dev.leash.notifier.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Times in the reader's time zone, always with the name of the zone.
 *
 * @param now when the message is written
 * @param zone the reader's time zone
 * @param bySlack whether Slack shows the times, in the time zone of each reader
 */
record LocalTimes(Instant now, ZoneId zone, boolean bySlack) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ON_A_DAY =
            DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter ABBREVIATION =
            DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ENGLISH);
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,5}");

    /** Times in a message that is written now. */
    static LocalTimes of(Instant now, ZoneId zone) {
        return new LocalTimes(now, zone, false);
    }

    /** The same times in a message that Slack shows. */
    LocalTimes shownBySlack() {
        return new LocalTimes(now, zone, true);
    }

    /**
     * {@code 14:32 CET}, with the day where it is not today. Seconds are cut off, so that a
     * deadline is never given too late.
     */
    String words(Instant moment) {
        boolean isToday = day(moment).equals(day(now));
        String time = moment.atZone(zone).format(TIME) + " " + zoneAt(moment);
        String words = isToday ? time : time + " on " + moment.atZone(zone).format(DAY);
        return bySlack ? SlackDates.marked(moment, isToday, words) : words;
    }

    /** {@code 09:00 on Monday 23 November}: in the time zone of a schedule. */
    static String onClocksOf(ZoneId zone, Instant moment) {
        return ON_A_DAY.format(moment.atZone(zone));
    }

    /** The usual abbreviation, or the offset from UTC where there is none. */
    private String zoneAt(Instant moment) {
        String letters =
                zone.normalized().equals(ZoneOffset.UTC)
                        ? "UTC"
                        : moment.atZone(zone).format(ABBREVIATION);
        return LETTERS.matcher(letters).matches() ? letters : moment.atZone(zone).format(OFFSET);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
